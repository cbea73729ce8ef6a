import type { ExpressionBuilder, OnConflictDatabase, OnConflictTables } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { NewEvent } from '../event/record-event.ts';
import type { Unit } from '../gate/store.ts';
import type { Tables } from '../gate/tables.ts';
import { visible } from '../gate/visible.ts';
import { dueSteps, type DueCause, type DueStep } from './related-due.entity.ts';

/** What changes the lists beside an article, and where it stands in those of others. */
const changing: readonly string[] = ['article.published', 'article.corrected', 'article.revised', 'article.withdrawn'];

/**
 * When what readers see of an article changes, its list is due, in the same transaction (`schema/reactions.ts`): what a
 * crash leaves undone is done by the job. One row, whatever the archive's size; `settleRelated` does the work.
 */
export async function markChangedArticle(unit: Unit, { type, subject, payload }: NewEvent): Promise<void> {
  if (!changing.includes(type)) return;
  if (type === 'article.revised' && payload?.['status'] !== 'published') return;
  await markDue(unit, [subject], { cause: 'changed', step: dueSteps.features });
}

/** Marks the lists of these articles as due; what is due already is due from the earlier of the two steps on. */
export async function markDue(unit: Unit, ids: readonly string[], { cause, step }: { cause: DueCause; step: DueStep }): Promise<void> {
  if (ids.length === 0) return;
  const articles = await visible({ reads: unit.sql }, { site: unit.site, viewer: 'newsroom' })
    .articlesOf(ids)
    .select(['article.id', 'article.sort_at'])
    .orderBy('article.id')
    .execute();
  if (articles.length === 0) return;
  await unit.sql
    .insertInto('related_due')
    .values(articles.map(({ id, sort_at }) => ({ article_id: id, cause, site_id: unit.site.id, step, sort_at, mark: uuid() })))
    .onConflict((conflict) =>
      conflict.columns(['article_id', 'cause']).doUpdateSet((row) => ({
        mark: row.ref('excluded.mark'),
        sort_at: row.ref('excluded.sort_at'),
        step: earlierStep(row),
      })),
    )
    .execute();
}

/** Of the step from which a list is due already and the one from which it is marked. */
export function earlierStep({ eb, ref }: ExpressionBuilder<OnConflictDatabase<Tables, 'related_due'>, OnConflictTables<'related_due'>>) {
  return eb.case().when(ref('related_due.step'), '<', ref('excluded.step')).then(ref('related_due.step')).else(ref('excluded.step')).end();
}
