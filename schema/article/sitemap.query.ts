import { sql, type RawBuilder } from 'kysely';
import { window, type Key, type Window } from '../gate/keyset.ts';
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

/** Days of UTC, counted from 1970: from the first on, up to the last but without it. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

/** The days of the first and the last publication. */
export async function publicationSpan(visible: Visible): Promise<Days | undefined> {
  visible.marks?.tag('articles');
  // Each is the end of an index; asked for together, SQLite would read all that lies between.
  const at = (direction: 'asc' | 'desc') => visible.articles().select('article.sort_at').orderBy('article.sort_at', direction).limit(1).executeTakeFirst();
  const [first, last] = await Promise.all([at('asc'), at('desc')]);
  return first && last && { from: dayOf(first.sort_at), to: dayOf(last.sort_at) + 1 };
}

/** Which day an instant lies on. */
function dayOf(at: Date): number {
  return Math.floor(at.getTime() / DAY);
}

/**
 * How much was published on these days, in one statement: each a range of an index of which nothing but its length is
 * asked, a tenth of what grouping costs.
 */
export async function countPublished<Span extends Days>(
  { visible, store }: { visible: Visible; store: Pick<Store, 'reads' | 'dialect'> },
  spans: readonly Span[],
): Promise<(Span & { readonly count: number })[]> {
  if (spans.length === 0) return [];
  const instant = (day: RawBuilder<number>) => (store.dialect === 'sqlite' ? sql<Date>`${day} * ${sql.lit(DAY)}` : sql<Date>`to_timestamp(${day} * 86400.0)`);
  const within = visible
    .articles()
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('article.sort_at', '>=', instant(sql`span.since`))
    .where('article.sort_at', '<', instant(sql`span.until`));
  const values = spans.map(({ from, to }, index) => sql`(${sql.lit(index)}, ${sql.lit(from)}, ${sql.lit(to)})`);
  const { rows } = await sql<{ place: number; count: number }>`
    with span(place, since, until) as (values ${sql.join(values)})
    select place, (${within}) as count from span`.execute(store.reads);
  const counts = new Map(rows.map(({ place, count }) => [place, count]));
  return spans.map((span, index) => ({ ...span, count: counts.get(index) ?? 0 }));
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
