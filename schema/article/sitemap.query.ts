import { sql } from 'kysely';
import { window, type Key, type Window } from '../gate/keyset.ts';
import type { Dialect } from '../gate/store.ts';
import { firstOfEach } from '../gate/first-of-each.ts';
import type { Store } from '../gate/store.ts';
import type { Visible } from '../gate/visible.ts';

const DAY = 86_400_000;

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

/**
 * The days (of UTC, counted from 1970) on which something was published, and how much; the oldest first. One walk over an
 * index, and as many rows as there are days.
 */
export async function publicationDays(visible: Visible, dialect: Dialect): Promise<{ day: number; count: number }[]> {
  visible.marks?.tag('articles');
  // SQLite divides towards zero, which would give the days around 1970 the same number.
  const day =
    dialect === 'sqlite'
      ? sql<number>`(article.sort_at - ((article.sort_at % ${sql.lit(DAY)}) + ${sql.lit(DAY)}) % ${sql.lit(DAY)}) / ${sql.lit(DAY)}`
      : sql<number>`floor(date_part('epoch', article.sort_at) / 86400)::integer`;
  const rows = await visible
    .articles()
    .select(({ fn }) => [day.as('day'), fn.countAll<number>().as('count')])
    .groupBy(day)
    .execute();
  return rows.map(({ day: number, count }) => ({ day: number, count })).sort((a, b) => a.day - b.day);
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
    const part = { after: cuts.at(-1), limit: limit + 1, backwards: false };
    const rows = await window(between(visible, span).select(['article.sort_at', 'article.id']), { ...order, newestFirst }, part).execute();
    const last = rows[limit - 1];
    if (rows.length <= limit || !last) return cuts;
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
