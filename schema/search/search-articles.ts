import { articleColumns, seen, type ArticleRow } from '../article/articles.query.ts';
import { secondOfText, textNumbers } from '../article/text-number.ts';
import {
  countFoundTexts,
  countNarrowedTexts,
  foundTexts,
  type FoundText,
  type Narrowing,
  type Numbers,
  type TextSearch,
} from '../gate/found-texts.ts';
import type { Dialect } from '../gate/store.ts';
import type { Visible } from '../gate/visible.ts';
import type { Site } from '../site/site.entity.ts';
import { isWhole } from './read-submitted.query.ts';
import { scorer, wantedWords } from './score-text.ts';
import type { Frame, Place } from './search-cursor.ts';
import { wordWeights } from './word-weights.query.ts';

/** The newest of those that match, which are ranked whatever the words stand in. */
export const RANKED = 200;
/** The newest of the others that match in headline, kicker, standfirst, dateline or tags, which are ranked with them by those. */
export const RANKED_BY_HEAD = 300;
/** How far results are counted. */
export const MAX_COUNT = 10_000;

export interface SearchFilter {
  readonly language?: string | undefined;
  /** Ids of a section and a contributor whose lists an article must be in. */
  readonly lists: readonly string[];
  readonly since?: Date | undefined;
  readonly until?: Date | undefined;
}

export interface SearchHit {
  readonly article: ArticleRow;
  readonly place: Place;
}

interface Archive {
  readonly visible: Visible;
  readonly dialect: Dialect;
  readonly site: Pick<Site, 'id'>;
}

interface Ranked {
  readonly id: string;
  readonly place: Place;
}

/**
 * Public articles that have every word of the query, the best first: up to `limit` of those after `after`, and the
 * ranking they are of.
 *
 * What is ranked is bounded, or a word that stands everywhere would be as dear as the archive is large: the newest that
 * match, and the newest of the older ones that match in what stands out. The rest follows, by date and with a score of
 * 0, so that no match is out of reach. The bounds are numbers of the index, taken by the first page and carried by its cursors.
 */
export async function searchArticles(
  archive: Archive,
  search: TextSearch,
  filter: SearchFilter,
  { asOf, after, limit }: { asOf: Date; after: { frame: Frame; place: Place } | undefined; limit: number },
): Promise<{ frame: Frame; hits: SearchHit[] }> {
  const given = after?.frame;
  const nothing = { frame: given ?? { asOf, edge: 0, headEdge: 0, weights: [], isFinished: true }, hits: [] };
  if (search.readings.length === 0) return nothing;
  const { range, narrowing } = narrowed(filter, asOf);
  const read = (column: 'head' | 'terms', from: number, to: number, most: number, not: readonly number[] = []) =>
    textsOf(archive, search, narrowing, { column, from: Math.max(from, range.from), to: Math.min(to, range.to) }, most, not);

  const newest = await read('terms', given?.edge ?? 0, range.to, given ? 2 * RANKED : RANKED);
  const edge = given?.edge ?? edgeOf(newest, RANKED);
  const older = edge === 0 ? [] : await read('head', given?.headEdge ?? 0, edge - 1, given ? 2 * RANKED_BY_HEAD : RANKED_BY_HEAD);
  const headEdge = given?.headEdge ?? edgeOf(older, RANKED_BY_HEAD);
  const weights = given?.weights ?? (newest.length === 0 ? [] : await wordWeights(archive.visible, wantedWords(search)));
  const frame: Frame = { asOf, edge, headEdge, weights, isFinished: given?.isFinished ?? isWhole(search) };

  const place = after?.place;
  const scoreOf = scorer(search, weights, asOf);
  const ranked = [...newest, ...older]
    .map((text): Ranked => {
      const at = secondOfText(text.number);
      return { id: text.article_id, place: { score: scoreOf({ ...text, at }), at, number: text.number, rank: 0 } };
    })
    .sort((a, b) => order(a.place, b.place))
    .filter((one) => place === undefined || order(place, one.place) < 0)
    .slice(0, limit);
  if (ranked.length < limit && edge > 0) {
    const last = place?.score === 0 ? place.number : edge;
    const rest = await read('terms', 0, last - 1, limit - ranked.length, older.map(({ number }) => number));
    ranked.push(...rest.map(({ article_id: id, number }) => ({ id, place: { score: 0, at: secondOfText(number), number, rank: 0 } })));
  }
  return { frame, hits: await shown(archive.visible, ranked, place?.rank ?? 0) };
}

/** The articles of a page: asked of the gate, which leaves out what has been withdrawn since the index was read. */
async function shown(visible: Visible, ranked: readonly Ranked[], before: number): Promise<SearchHit[]> {
  if (ranked.length === 0) return [];
  const rows = await visible.articlesOf(ranked.map(({ id }) => id)).select(articleColumns).execute();
  const articles = new Map(seen(visible, rows).map((row) => [row.id, row]));
  return ranked.flatMap(({ id, place }, index) => {
    const article = articles.get(id);
    return article ? [{ article, place: { ...place, rank: before + index + 1 } }] : [];
  });
}

/** How many articles match, counted no further than `MAX_COUNT`. */
export async function countResults(
  archive: Archive,
  search: TextSearch,
  filter: SearchFilter,
  asOf: Date,
): Promise<{ count: number; isExact: boolean }> {
  if (search.readings.length === 0) return { count: 0, isExact: true };
  const { visible, dialect, site } = archive;
  const { range: numbers, narrowing } = narrowed(filter, asOf);
  const found = await visible.countFound(countFoundTexts(dialect, site, search, { numbers, most: MAX_COUNT + 1 }));
  const isExact = found <= MAX_COUNT;
  const isNarrowed = filter.language !== undefined || filter.lists.length > 0 || filter.since !== undefined || filter.until !== undefined;
  if (!isNarrowed || found === 0) return { count: Math.min(found, MAX_COUNT), isExact };
  // Each that has the words is looked at; more than are counted anyway would make the query as dear as the archive is large.
  const count = await visible.countFound(countNarrowedTexts(dialect, site, search, { numbers, narrowing, looked: MAX_COUNT }));
  return { count, isExact };
}

function narrowed({ language, lists, since, until }: SearchFilter, asOf: Date): { range: Numbers; narrowing: Narrowing } {
  const last = until && until < asOf ? until : asOf;
  const moment = (instant: Date) => ({ instant, numbers: textNumbers(instant, instant) });
  return { range: textNumbers(since, last), narrowing: { language, lists, since: since && moment(since), until: moment(last) } };
}

async function textsOf(
  { visible, dialect, site }: Archive,
  search: TextSearch,
  narrowing: Narrowing,
  { column, from, to }: { column: 'head' | 'terms'; from: number; to: number },
  most: number,
  not: readonly number[],
): Promise<FoundText[]> {
  if (from > to) return [];
  let query = visible
    .foundTexts(foundTexts(dialect, site, search, { column, numbers: { from, to }, narrowing }))
    .select(['found.number', 'found.article_id', 'found.head', 'found.terms']);
  if (not.length > 0) query = query.where('found.number', 'not in', not);
  return query.orderBy('found.number', 'desc').limit(most).execute();
}

/** Up to where these rows reach, when there may be more. */
function edgeOf(rows: readonly FoundText[], most: number): number {
  return rows.length < most ? 0 : (rows.at(-1)?.number ?? 0);
}

/** The best first, of equals the newer. */
function order(a: Place, b: Place): number {
  return b.score - a.score || (a.score === 0 ? 0 : b.at.getTime() - a.at.getTime()) || b.number - a.number;
}
