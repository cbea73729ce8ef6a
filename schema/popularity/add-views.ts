import type { Kysely } from 'kysely';
import type { Tables } from '../gate/tables.ts';
import { viewSpans, type ViewSpan } from './article-view.entity.ts';
import { spanLength, spanStart } from './popular-window.ts';

/** A view that is to be counted unless its reader has been already. */
export interface View {
  /** Keyed hash of the reader, the article and the hour. */
  readonly mark: string;
  /** Keyed hash of the reader's address block, the article and the hour. */
  readonly block: string;
  /** The same of the day, where that is known. */
  readonly dayBlock?: string;
  readonly site: string;
  readonly article: string;
  readonly at: Date;
}

/** Rows of one statement. */
const BATCH = 1_000;

export interface AddedViews {
  readonly counted: number;
  /** Of an address block that had added as many as it may. */
  readonly damped: number;
}

/**
 * Counts views, of one reader one an hour and article, of one address block no more than `perBlock` an hour and `perDay` a
 * day, so that what drips in all day makes no article popular either, whichever process
 * they came to and whenever that was started. Those that are neither counted nor damped had been counted before.
 */
export async function addViews(db: Kysely<Tables>, views: readonly View[], perBlock: number, perDay?: number): Promise<AddedViews> {
  const byMark = new Map(views.map((view) => [view.mark, view]));
  const sorted = [...byMark.keys()].sort();
  const fresh: View[] = [];
  for (let start = 0; start < sorted.length; start += BATCH) {
    const part = sorted.slice(start, start + BATCH).flatMap((mark) => byMark.get(mark) ?? []);
    const added = await db
      .insertInto('view_mark')
      .values(part.map(({ mark, at }) => ({ mark, hour: spanStart(at, 'hour') })))
      .onConflict((conflict) => conflict.column('mark').doNothing())
      .returning('mark')
      .execute();
    const isNew = new Set(added.map(({ mark }) => mark));
    fresh.push(...part.filter(({ mark }) => isNew.has(mark)));
  }
  const withinHour = await withinBursts(db, fresh, perBlock, ({ block }) => block, 'hour');
  const admitted = perDay === undefined ? withinHour : await withinBursts(db, withinHour, perDay, ({ block, dayBlock }) => dayBlock ?? `${block} day`, 'day');
  await addCounts(db, admitted.map(({ site, article, at }) => ({ site, article, at, views: 1 })));
  return { counted: admitted.length, damped: fresh.length - admitted.length };
}

/** Those with which each block stays within what it may add; all of them count towards that. */
async function withinBursts(
  db: Kysely<Tables>,
  views: readonly View[],
  most: number,
  blockOf: (view: View) => string,
  span: ViewSpan,
): Promise<View[]> {
  const bursts = [...Map.groupBy(views, blockOf)].sort(([one], [other]) => (one < other ? -1 : 1));
  const admitted: View[] = [];
  for (let start = 0; start < bursts.length; start += BATCH) {
    const part = bursts.slice(start, start + BATCH);
    const totals = await db
      .insertInto('rate_limit')
      .values(part.map(([block, ones]) => ({ key: keyOf(block), points: ones.length, expire: endOf(span, ones) })))
      .onConflict((conflict) =>
        conflict.column('key').doUpdateSet((eb) => ({ points: eb('rate_limit.points', '+', eb.ref('excluded.points')) })),
      )
      .returning(['key', 'points'])
      .execute();
    const pointsOf = new Map(totals.map(({ key, points }) => [key, points]));
    for (const [block, ones] of part) {
      const before = (pointsOf.get(keyOf(block)) ?? 0) - ones.length;
      admitted.push(...ones.slice(0, Math.max(0, most - before)));
    }
  }
  return admitted;
}

function keyOf(block: string): string {
  return `views:${block}`;
}

function endOf(span: ViewSpan, [view]: readonly View[]): number {
  return view ? spanStart(view.at, span).getTime() + spanLength[span] : 0;
}

/** So many views of an article in the hour of a moment. */
export interface Count extends Omit<View, 'mark' | 'block'> {
  readonly views: number;
}

/** Adds to what is counted. Rows are written in one order by all processes: two of them never wait for each other in a circle. */
export async function addCounts(db: Kysely<Tables>, given: readonly Count[]): Promise<void> {
  const counts = countsOf(given);
  for (let start = 0; start < counts.length; start += BATCH) {
    await db
      .insertInto('article_view')
      .values(counts.slice(start, start + BATCH))
      .onConflict((conflict) =>
        conflict
          .columns(['site_id', 'span', 'starts_at', 'article_id'])
          .doUpdateSet((eb) => ({ views: eb('article_view.views', '+', eb.ref('excluded.views')) })),
      )
      .execute();
  }
}

function countsOf(given: readonly Count[]) {
  const rows = given.flatMap(({ site, article, at, views }) =>
    viewSpans.map((span) => ({ site_id: site, span, starts_at: spanStart(at, span), article_id: article, views })),
  );
  const placeOf = (row: (typeof rows)[number]) => `${row.site_id} ${row.span} ${row.starts_at.getTime()} ${row.article_id}`;
  return [...Map.groupBy(rows, placeOf)]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, same]) => (same[0] ? [{ ...same[0], views: same.reduce((sum, { views }) => sum + views, 0) }] : []));
}

export interface ViewRetention {
  readonly hours: Date;
  readonly days: Date;
  /** Hours before this are over: their marks have done what they were for. */
  readonly marks: Date;
}

/** Deletes what is kept no longer. */
export async function forgetViews(db: Kysely<Tables>, { hours, days, marks }: ViewRetention): Promise<void> {
  await db.deleteFrom('view_mark').where('hour', '<', marks).execute();
  const sites = await db.selectFrom('site').select('id').execute();
  for (const { id } of sites) {
    for (const [span, until] of [['hour', hours], ['day', days]] as const) {
      await db
        .deleteFrom('article_view')
        .where('site_id', '=', id)
        .where('span', '=', span)
        .where('starts_at', '<', until)
        .execute();
    }
  }
}
