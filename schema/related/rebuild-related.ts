import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { NewEvent } from '../event/record-event.ts';
import type { Unit } from '../gate/store.ts';
import { visible } from '../gate/visible.ts';
import { dueSteps, type DueStep } from './related-due.entity.ts';
import { earlierStep } from './mark-due.ts';

/** Which lists alone are made anew. */
interface Only {
  /** Those of articles whose features are of an older analysis of texts than this. */
  readonly outdated?: number;
  /** Those of articles that carry this tag. */
  readonly tag?: string;
  /** Those of articles that are compared in this language. */
  readonly language?: string;
}

/**
 * What a tag is called and whether it is a running story stands in the lists of all that carry it: they are due. Its name
 * stands in what search knows of them, too; that is as much work, and done with it.
 */
export async function markArticlesOfTag(unit: Unit, { type, subject, payload }: NewEvent): Promise<void> {
  if (type === 'tag.changed') await rebuildRelated(unit, { tag: subject }, payload?.['renamed'] === true ? dueSteps.text : dueSteps.features);
}

/** Marks every list of the site as due, from the features or an earlier step on: in one statement, however many there are. */
export async function rebuildRelated(unit: Unit, { outdated, tag, language }: Only = {}, from: DueStep = dueSteps.features): Promise<void> {
  const gate = visible({ reads: unit.sql }, { site: unit.site, viewer: 'public' });
  await unit.sql
    .insertInto('related_due')
    .columns(['article_id', 'cause', 'site_id', 'step', 'sort_at', 'mark'])
    .expression(
      gate
        .articles()
        .select(({ lit, val, cast }) => [
          'article.id',
          sql.lit<'changed'>('changed').as('cause'),
          'article.site_id',
          lit(from).as('step'),
          'article.sort_at',
          (unit.dialect === 'postgresql' ? cast<string>(val(uuid()), 'uuid') : val(uuid())).as('mark'),
        ])
        .$if(outdated !== undefined, (query) =>
          query.where('article.id', 'in', gate.features().select('article_feature.article_id').where('article_feature.analysis', '<', outdated ?? 0)),
        )
        .$if(language !== undefined, (query) =>
          query.where('article.id', 'in', gate.features().select('article_feature.article_id').where('article_feature.language', '=', language ?? '')),
        )
        .$if(tag !== undefined, (query) =>
          query.where('article.id', 'in', gate.taggings().select('article_tagging.article_id').where('article_tagging.tag_id', '=', tag ?? '')),
        )
        .orderBy('article.id'),
    )
    .onConflict((conflict) =>
      conflict.columns(['article_id', 'cause']).doUpdateSet((row) => ({ mark: row.ref('excluded.mark'), step: earlierStep(row) })),
    )
    .execute();
}
