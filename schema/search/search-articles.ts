import { articleColumns, seen, type ArticleRow } from '../article/articles.query.ts';
import { FIELD_END } from '../article/indexed-text.ts';
import { textNumbers } from '../article/text-number.ts';
import { countFoundTexts, foundTexts, type FoundText, type TextSearch } from '../gate/found-texts.ts';
import { listedIn } from '../gate/listed-in.ts';
import type { Dialect } from '../gate/store.ts';
import type { Visible } from '../gate/visible.ts';
import type { Site } from '../site/site.entity.ts';
import { terms } from '../text/terms.ts';
import { scorer, wantedWords } from './score-text.ts';
import type { Frame, Place } from './search-cursor.ts';
import { wordWeights } from './word-weights.query.ts';

/** The newest of those that match, which are ranked whatever the words stand in. */
export const RANKED = 200;
/** The newest of the others that match in headline, kicker, standfirst, dateline or tags, which are ranked with them. */
export const RANKED_BY_HEAD = 300;
/** How far results are counted. */
export const MAX_COUNT = 10_000;
/** Of the articles that have the words, the newest that a filter is asked of to count them. */
export const MAX_LOOKED_AT = 1_000;

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

type Row = ArticleRow & FoundText;

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
  const nothing = { frame: given ?? { asOf, edge: 0, headEdge: 0, weights: [] }, hits: [] };
  if (search.readings.length === 0) return nothing;
  const range = textNumbers(filter.since, filter.until && filter.until < asOf ? filter.until : asOf);
  const read = (column: 'head' | 'terms', from: number, to: number, most: number, not: readonly number[] = []) =>
    rowsOf(archive, search, { ...filter, asOf }, { column, from: Math.max(from, range.from), to: Math.min(to, range.to) }, most, not);

  const newest = await read('terms', given?.edge ?? 0, range.to, given ? 2 * RANKED : RANKED);
  const edge = given?.edge ?? edgeOf(newest, RANKED);
  const older = edge === 0 ? [] : await read('head', given?.headEdge ?? 0, edge - 1, given ? 2 * RANKED_BY_HEAD : RANKED_BY_HEAD);
  const headEdge = given?.headEdge ?? edgeOf(older, RANKED_BY_HEAD);
  const weights = given?.weights ?? (newest.length === 0 ? [] : await wordWeights(archive.visible, wantedWords(search)));
  const frame: Frame = { asOf, edge, headEdge, weights };

  const place = after?.place;
  const scoreOf = scorer(search, weights, asOf);
  const ranked = [...newest, ...older]
    .map((row): SearchHit => {
      const score = scoreOf({ ...row, head: row.head || headOf(row) });
      return { article: row, place: { score, at: row.sort_at, number: row.number } };
    })
    .sort((a, b) => order(a.place, b.place))
    .filter((hit) => place === undefined || order(place, hit.place) < 0);
  const hits = ranked.slice(0, limit);
  seen(archive.visible, hits.map(({ article }) => article));
  if (hits.length === limit || edge === 0) return { frame, hits };
  const last = place?.score === 0 ? place.number : edge;
  const rest = await read('terms', 0, last - 1, limit - hits.length, older.map(({ number }) => number));
  seen(archive.visible, rest);
  return { frame, hits: [...hits, ...rest.map((row) => ({ article: row, place: { score: 0, at: row.sort_at, number: row.number } }))] };
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
  const until = filter.until && filter.until < asOf ? filter.until : asOf;
  const numbers = textNumbers(filter.since, until);
  const isNarrowed = filter.language !== undefined || filter.lists.length > 0 || filter.since !== undefined || until !== asOf;
  const most = MAX_COUNT + 1;
  if (!isNarrowed) {
    const count = await visible.countFound(countFoundTexts(dialect, site, search, { numbers, most }));
    return { count: Math.min(count, MAX_COUNT), isExact: count <= MAX_COUNT };
  }
  // Each that has the words has to be looked at: no more of them than a tenth, or a filter would make the query dear.
  const looked = (await visible.countFound(countFoundTexts(dialect, site, search, { numbers, most: MAX_LOOKED_AT + 1 }))) > MAX_LOOKED_AT ? MAX_LOOKED_AT : undefined;
  const count = await visible.count(narrowed(archive, search, { ...filter, asOf }, 'terms', numbers, looked).select('found.number'));
  return { count, isExact: looked === undefined };
}

async function rowsOf(
  archive: Archive,
  search: TextSearch,
  filter: SearchFilter & { asOf: Date },
  { column, from, to }: { column: 'head' | 'terms'; from: number; to: number },
  most: number,
  not: readonly number[],
): Promise<Row[]> {
  if (from > to) return [];
  let query = narrowed(archive, search, filter, column, { from, to })
    .select(articleColumns)
    .select(['found.number', 'found.article_id', 'found.head', 'found.terms']);
  if (not.length > 0) query = query.where('found.number', 'not in', not);
  return query.orderBy('found.number', 'desc').limit(most).execute();
}

function narrowed(
  { visible, dialect, site }: Archive,
  search: TextSearch,
  { language, lists, since, until, asOf }: SearchFilter & { asOf: Date },
  column: 'head' | 'terms',
  numbers: { from: number; to: number },
  most?: number,
) {
  let query = visible
    .found(foundTexts(dialect, site, search, { column, numbers, most }))
    .where('article.sort_at', '<=', until && until < asOf ? until : asOf);
  if (language !== undefined) query = query.where('article.language', '=', language);
  if (since) query = query.where('article.sort_at', '>=', since);
  for (const list of lists) query = query.where(listedIn(list));
  return query;
}

/** Up to where these rows reach, when there may be more. */
function edgeOf(rows: readonly Row[], most: number): number {
  return rows.length < most ? 0 : (rows.at(-1)?.number ?? 0);
}

/** The best first, of equals the newer. */
function order(a: Place, b: Place): number {
  return b.score - a.score || (a.score === 0 ? 0 : b.at.getTime() - a.at.getTime()) || b.number - a.number;
}

/** What an older release has indexed has no head yet. */
function headOf({ headline, kicker, standfirst, language }: ArticleRow): string {
  return [...terms(headline, language), FIELD_END, ...terms(`${kicker ?? ''} ${standfirst ?? ''}`, language)].join(' ');
}
