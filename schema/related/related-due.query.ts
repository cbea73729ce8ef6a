import type { Store, Unit } from '../gate/store.ts';
import type { Visible } from '../gate/visible.ts';
import { dueSteps, type DueCause, type DueStep } from './related-due.entity.ts';

export interface Due {
  readonly article: string;
  readonly cause: DueCause;
  readonly sortAt: Date;
  readonly mark: string;
}

type Reads = Pick<Store, 'reads'>;

/** What is due in a site at one step, the newest articles first. */
export async function dueAt({ reads }: Reads, site: string, step: DueStep, limit: number): Promise<Due[]> {
  return reads
    .selectFrom('related_due')
    .select(['article_id as article', 'cause', 'sort_at as sortAt', 'mark'])
    .where('site_id', '=', site)
    .where('step', '=', step)
    .orderBy('sort_at', 'desc')
    .orderBy('article_id', 'desc')
    .orderBy('cause')
    .limit(limit)
    .execute();
}

/** How many steps are still to be taken in a site. */
export async function dueSteppings({ reads }: Reads, site: string): Promise<number> {
  const rows = await reads
    .selectFrom('related_due')
    .select(['step', ({ fn }) => fn.countAll<number>().as('count')])
    .where('site_id', '=', site)
    .groupBy('step')
    .execute();
  return rows.reduce((sum, { step, count }) => sum + count * (dueSteps.list + 1 - step), 0);
}

/** Marks of the changed articles of a site whose lists alone are left to be made. */
export async function marksToList({ reads }: Reads, site: string): Promise<ReadonlySet<string>> {
  const rows = await reads
    .selectFrom('related_due')
    .select('mark')
    .distinct()
    .where('site_id', '=', site)
    .where('step', '=', dueSteps.list)
    .where('cause', '=', 'changed')
    .execute();
  return new Set(rows.map(({ mark }) => mark));
}

/** Whether articles of a site have changed that cannot be found by what they say now. */
export async function isComparing({ reads }: Reads, site: string): Promise<boolean> {
  const row = await reads
    .selectFrom('related_due')
    .select('article_id')
    .where('site_id', '=', site)
    .where('step', '<', dueSteps.list)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether lists of a site are about to be made anew. */
export async function isListing({ reads }: Reads, site: string): Promise<boolean> {
  const row = await reads.selectFrom('related_due').select('article_id').where('site_id', '=', site).limit(1).executeTakeFirst();
  return row !== undefined;
}

/** A site in which something is due, if any. */
export async function firstSiteDue({ reads }: Reads): Promise<string | undefined> {
  const row = await reads.selectFrom('related_due').select('site_id').limit(1).executeTakeFirst();
  return row?.site_id;
}

/** Whether features of an older analysis of texts than `version` are left in a site. */
export async function hasOutdated(visible: Visible, version: number): Promise<boolean> {
  const found = await visible.features().select('article.id').where('article_feature.analysis', '<', version).limit(1).executeTakeFirst();
  return found !== undefined;
}

/** Which of these articles have a list that is due. */
export async function dueAmong({ reads }: Reads, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await reads.selectFrom('related_due').select('article_id').where('article_id', 'in', ids).execute();
  return new Set(rows.map((row) => row.article_id));
}

/**
 * Holds those of these rows that are still as they were read. One that another transaction is changing is left out and
 * not waited for: it comes round again, marked anew.
 */
export async function holdDue(unit: Unit, due: readonly Due[]): Promise<Due[]> {
  if (due.length === 0) return [];
  const rows = await unit.sql
    .selectFrom('related_due')
    .select(['article_id', 'cause', 'mark'])
    .where('article_id', 'in', due.map(({ article }) => article))
    .orderBy('article_id')
    .$if(unit.dialect === 'postgresql', (query) => query.forUpdate().skipLocked())
    .execute();
  const held = new Set(rows.map(({ article_id: id, cause, mark }) => `${id} ${cause} ${mark}`));
  return due.filter(({ article, cause, mark }) => held.has(`${article} ${cause} ${mark}`));
}

/** Takes rows that are held to their next step. */
export async function advanceDue(unit: Unit, due: readonly Due[], step: DueStep): Promise<void> {
  if (due.length === 0) return;
  const { articles, marks } = namesOf(due);
  await unit.sql.updateTable('related_due').set({ step }).where('article_id', 'in', articles).where('mark', 'in', marks).execute();
}

/** Takes rows that are held away: their work is done. */
export async function forgetDue(unit: Unit, due: readonly Due[]): Promise<void> {
  if (due.length === 0) return;
  const { articles, marks } = namesOf(due);
  await unit.sql.deleteFrom('related_due').where('article_id', 'in', articles).where('mark', 'in', marks).execute();
}

function namesOf(due: readonly Due[]) {
  return { articles: due.map(({ article }) => article), marks: due.map(({ mark }) => mark) };
}
