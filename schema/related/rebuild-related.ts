import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Unit } from '../gate/store.ts';
import { visible } from '../gate/visible.ts';
import { dueSteps } from './related-due.entity.ts';

/**
 * Marks every list of the site as due, from the features on: in one statement, however many there are.
 * @param outdated only those whose features are of an older analysis of texts than this.
 */
export async function rebuildRelated(unit: Unit, outdated?: number): Promise<void> {
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
          lit(dueSteps.features).as('step'),
          'article.sort_at',
          (unit.dialect === 'postgresql' ? cast<string>(val(uuid()), 'uuid') : val(uuid())).as('mark'),
        ])
        .$if(outdated !== undefined, (query) =>
          query.where('article.id', 'in', gate.features().select('article_feature.article_id').where('article_feature.analysis', '<', outdated ?? 0)),
        )
        .orderBy('article.id'),
    )
    .onConflict((conflict) =>
      conflict.columns(['article_id', 'cause']).doUpdateSet(({ ref }) => ({ mark: ref('excluded.mark'), step: ref('excluded.step') })),
    )
    .execute();
}
