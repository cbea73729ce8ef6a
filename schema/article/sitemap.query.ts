import { sql, type Expression } from 'kysely';
import { window, type Key, type Window } from '../gate/keyset.ts';
import { firstOfEach } from '../gate/first-of-each.ts';
import type { Dialect, Store } from '../gate/store.ts';
import type { Visible } from '../gate/visible.ts';

/** As much of an article as search engines are told to find it by. */
const columns = [
  'article.id',
  'article.slug',
  'article.language',
  'article.canonical_url',
  'article.headline',
  'article.sort_at',
  'article.updated_at',
  'article.translation_group',
] as const;

export type ListedArticle = Awaited<ReturnType<typeof articlesBetween>>[number];

/** Instants from the first on, up to the last but without it. */
export interface Span {
  readonly from: Date;
  readonly to: Date;
}

/** A month or a day of UTC in which something was published. */
export interface FilledSpan {
  /** The first article of it. */
  readonly at: Date;
  /** Whether there are more articles in it than a file holds. */
  readonly isOverfull: boolean;
}

type Bound = Date | Expression<Date>;

/**
 * The months or days in which something was published, the oldest first: one statement that leaps from the first article
 * of each to the first after it, and looks no further into any than a file would reach.
 */
export async function filledSpans(
  { visible, store }: { visible: Visible; store: Pick<Store, 'reads' | 'dialect'> },
  unit: 'month' | 'day',
  most: number,
  within?: Span,
): Promise<FilledSpan[]> {
  visible.marks?.tag('articles');
  // One bound at either side: of two, SQLite takes the first for the range and asks every row after it for the other.
  const first = (from: Bound | undefined, to: Bound | undefined) =>
    visible
      .articles()
      .$if(from !== undefined, (query) => query.where('article.sort_at', '>=', from as Bound))
      .$if(to !== undefined, (query) => query.where('article.sort_at', '<', to as Bound))
      .select('article.sort_at')
      .orderBy('article.sort_at')
      .orderBy('article.id')
      .limit(1);
  const at = sql.ref<Date>('span.at');
  const end = endOf(unit, at, store.dialect);
  const oldest = first(within?.from, within?.to);
  const next = first(end, within?.to);
  const beyond = first(at, end).offset(sql.lit(most));
  const milliseconds = store.dialect === 'sqlite' ? at : sql`date_part('epoch', ${at}) * 1000`;
  const { rows } = await sql<{ at: number; overfull: number | boolean }>`with recursive span (at) as
    (select * from (${oldest}) as oldest union all select (${next}) from span where ${at} is not null)
    select ${milliseconds} as at, (${beyond}) is not null as overfull from span where ${at} is not null`.execute(store.reads);
  return rows.map((row) => ({ at: new Date(row.at), isOverfull: Boolean(row.overfull) })).sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** Where the month or day of UTC that an instant stands in is over. */
function endOf(unit: 'month' | 'day', at: Expression<Date>, dialect: Dialect): Expression<Date> {
  return dialect === 'sqlite'
    ? sql`unixepoch(${at} / 1000.0, 'unixepoch', ${sql.lit(`start of ${unit}`)}, ${sql.lit(`+1 ${unit}`)}) * 1000`
    : sql`(date_trunc(${sql.lit(unit)}, ${at} at time zone 'UTC') + ${sql.lit(`1 ${unit}`)}::interval) at time zone 'UTC'`;
}

const order = { at: 'article.sort_at', id: 'article.id' } as const;

function between(visible: Visible, { from, to }: Span) {
  return visible.articles().where('article.sort_at', '>=', from).where('article.sort_at', '<', to);
}

/** Articles of a span: a range of an index. */
export async function articlesBetween(visible: Visible, span: Span, newestFirst: boolean, part: Omit<Window, 'backwards'>) {
  visible.marks?.tag('articles');
  return window(between(visible, span).select(columns), { ...order, newestFirst }, { ...part, backwards: false }).execute();
}

/** After which places a span is to be cut so that no part has more than so many articles. */
export async function cutsOf(visible: Visible, span: Span, newestFirst: boolean, limit: number): Promise<Key[]> {
  visible.marks?.tag('articles');
  const cuts: Key[] = [];
  for (;;) {
    // The last of a part and, where there is more, the first of the next.
    const part = { after: cuts.at(-1), limit: 2, backwards: false };
    const rows = await window(between(visible, span).select(['article.sort_at', 'article.id']), { ...order, newestFirst }, part).offset(sql.lit(limit - 1)).execute();
    const [last, first] = rows;
    if (!last || !first) return cuts;
    cuts.push({ at: last.sort_at, id: last.id });
  }
}

/** Where the articles that were changed last stand, the last one first. */
export async function lastChanges(visible: Visible, limit: number) {
  visible.marks?.tag('articles');
  return visible
    .articles()
    .select(['article.id', 'article.sort_at', 'article.updated_at'])
    .orderBy('article.updated_at', 'desc')
    .orderBy('article.id', 'desc')
    .limit(limit)
    .execute();
}

/** Groups asked for in one statement. */
const AT_ONCE = 100;

/** The public articles of these translation groups, in the order of their languages. */
export async function versionsOf({ visible, store }: { visible: Visible; store: Pick<Store, 'reads'> }, groups: readonly string[]) {
  visible.marks?.tag('articles');
  const rows = [];
  for (let from = 0; from < groups.length; from += AT_ONCE) {
    // Each group by itself: to a planner an index of all that is public looks as good as one of the group.
    const part = await firstOfEach(store, groups.slice(from, from + AT_ONCE), (group) =>
      visible
        .articlesOfGroup(group)
        .select(['article.slug', 'article.language', 'article.canonical_url', 'article.translation_group']),
    );
    rows.push(...part);
  }
  return rows.sort((a, b) => (a.language < b.language ? -1 : Number(a.language > b.language)));
}
