import { articleColumns, seen, type ArticleRow } from '../article/articles.query.ts';
import { languageWord } from '../article/filed-under.ts';
import { secondOfText, textNumbers } from '../article/text-number.ts';
import {
  countFoundTexts,
  foundNumbers,
  foundTexts,
  numberedTexts,
  type FoundText,
  type Narrowing,
  type Numbers,
  type TextSearch,
} from '../gate/found-texts.ts';
import type { Dialect } from '../gate/store.ts';
import type { Visible } from '../gate/visible.ts';
import type { Site } from '../site/site.entity.ts';
import { tellCommon } from './common-beginnings.query.ts';
import { newestPart, newestTexts, type Density, type Look } from './newest-texts.ts';
import { isWhole } from './read-submitted.query.ts';
import { isFoundIn, scorer, wantedWords } from './score-text.ts';
import type { Frame, Place } from './search-cursor.ts';
import { mayFind, wordFrequencies, wordWeights, type WordFrequencies } from './word-weights.query.ts';

/** The newest of those that match, which are ranked whatever the words stand in. */
export const RANKED = 200;
/** The newest of the others that match in headline, kicker, standfirst, dateline or tags, which are ranked with them by those. */
export const RANKED_BY_HEAD = 300;
/** How far results are counted: further nobody reads, and a count to the end is as dear as the archive is large. */
export const MAX_COUNT = 1_000;
/** With no more matches than so many times what is wanted of them, PostgreSQL reads all rather than the newest first. */
const FEW_TIMES = 8;

export interface SearchFilter {
  readonly language?: string | undefined;
  /** Ids of a section, first, and of all below it, in one of which an article must be. */
  readonly sections?: readonly string[] | undefined;
  /** Id of a contributor. */
  readonly contributor?: string | undefined;
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

export interface Total {
  readonly count: number;
  readonly isExact: boolean;
}

interface Asked {
  readonly asOf: Date;
  /** The last of the page before, and the ranking that it is of. */
  readonly after: { frame: Frame; place: Place } | undefined;
  readonly limit: number;
  /** Whether to tell how many there are too: counted while the page is made. */
  readonly isCounted?: boolean | undefined;
}

interface Found {
  readonly frame: Frame;
  readonly hits: SearchHit[];
  /** How many there are in all, where that is asked or so few match that they have all been read. */
  readonly total: Total | undefined;
  /** How the others lie, for counting them. */
  readonly density: Density | undefined;
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
  asked: TextSearch,
  filter: SearchFilter,
  { asOf, after, limit, isCounted }: Asked,
): Promise<Found> {
  const given = after?.frame;
  if (asked.readings.length === 0) {
    const frame = given ?? { asOf, edge: 0, headEdge: 0, weights: [], isFinished: true };
    return { frame, hits: [], total: { count: 0, isExact: true }, density: undefined };
  }
  const frequencies = await wordFrequencies(archive.visible, wantedWords(asked));
  const search = await tellCommon(archive.visible, archive.dialect, asked, frequencies);
  const { range, narrowing } = narrowed(filter, asOf);
  const read = (column: 'head' | 'terms', from: number, to: number, most: number, density: Density | undefined, not: readonly number[] = []) => {
    const bounds = { from: Math.max(from, range.from), to: Math.min(to, range.to) };
    return newestTexts(({ most, ...look }) => textsOf(archive, search, { column, narrowing, ...look }, most, not), bounds, most, density);
  };

  const expected = await densityOf(archive, search, filter, range, frequencies);
  const newestWanted = given ? 2 * RANKED : RANKED;
  const isCountedAtOnce = isCounted && given === undefined && archive.dialect === 'sqlite';
  const numbers = isCountedAtOnce ? await archive.visible.foundNumbers(foundNumbers(archive.site, search, { numbers: range, narrowing, most: MAX_COUNT + 1 })) : undefined;
  const newest = numbers ? await textsNumbered(archive, numbers.slice(0, RANKED)) : await read('terms', given?.edge ?? 0, range.to, newestWanted, expected);
  // Of what has been withdrawn meanwhile the number is known and the text is not.
  const edge = given?.edge ?? (numbers ? (numbers[RANKED - 1] ?? 0) : edgeOf(newest, RANKED));
  const density = expected && measured(newest);
  const weights = given?.weights ?? wordWeights(wantedWords(search), frequencies);

  const page = async () => {
    const heads = density && { ...density, matches: newest.filter(({ head }) => isFoundIn(head, search)).length };
    const older = edge === 0 ? [] : await read('head', given?.headEdge ?? 0, edge - 1, given ? 2 * RANKED_BY_HEAD : RANKED_BY_HEAD, heads);
    const headEdge = given?.headEdge ?? edgeOf(older, RANKED_BY_HEAD);
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
      const rest = await read('terms', 0, last - 1, limit - ranked.length, density && below(density, last), older.map(({ number }) => number));
      ranked.push(...rest.map(({ article_id: id, number }) => ({ id, place: { score: 0, at: secondOfText(number), number, rank: 0 } })));
    }
    return { frame, hits: await shown(archive.visible, ranked, place?.rank ?? 0) };
  };
  const all = numbers ? totalOf(numbers.length) : edge === 0 && newest.length < newestWanted ? totalOf(newest.length) : undefined;
  const [made, total] = await Promise.all([page(), all ?? (isCounted ? counted(archive, search, filter, asOf, density) : undefined)]);
  return { ...made, total, density };
}

/** What the words, and the list that is asked for, tell beforehand of where matches lie; only where PostgreSQL would read too many. */
async function densityOf(
  { visible, dialect }: Archive,
  search: TextSearch,
  filter: SearchFilter,
  range: Numbers,
  frequencies: WordFrequencies,
): Promise<Density | undefined> {
  const matches = mayFind(search, frequencies);
  if (dialect === 'sqlite' || matches <= FEW_TIMES * RANKED) return undefined;
  const numbers = await visible.textNumbers();
  const list = filter.contributor ?? filter.sections?.[0];
  if (numbers === undefined || list === undefined) return numbers && { numbers, matches };
  // So many of the list should have as many matches as are ranked; where there are not so many, the index has few to read.
  const to = Math.min(numbers.to, range.to);
  const since = await visible.listedSince(list, secondOfText(to), Math.ceil((RANKED * frequencies.all) / matches));
  return since && { numbers: { from: textNumbers(since, undefined).from, to }, matches: RANKED };
}

/** The same as the newest tell it. */
function measured(newest: readonly FoundText[]): Density | undefined {
  const [first, last] = [newest.at(0), newest.at(-1)];
  return first && last && { numbers: { from: last.number, to: first.number }, matches: newest.length };
}

function below(density: Density, number: number): Density {
  const { from, to } = density.numbers;
  return { ...density, numbers: { from: number - 1 - (to - from), to: number - 1 } };
}

/** The newest articles that match in what stands out: what a search box offers while somebody types. */
export async function newestByHead(archive: Archive, asked: TextSearch, filter: SearchFilter, asOf: Date, most: number): Promise<ArticleRow[]> {
  const frequencies = await wordFrequencies(archive.visible, wantedWords(asked));
  const search = await tellCommon(archive.visible, archive.dialect, asked, frequencies);
  const { range, narrowing } = narrowed(filter, asOf);
  const density = await densityOf(archive, search, filter, range, frequencies);
  const read = ({ most, ...look }: Look) => textsOf(archive, search, { column: 'head', narrowing, ...look }, most, []);
  const ids = (await newestTexts(read, range, most, density)).map((text) => text.article_id);
  const articles = await articlesById(archive.visible, ids);
  return ids.flatMap((id) => articles.get(id) ?? []);
}

/** The articles of a page. */
async function shown(visible: Visible, ranked: readonly Ranked[], before: number): Promise<SearchHit[]> {
  const articles = await articlesById(visible, ranked.map(({ id }) => id));
  return ranked.flatMap(({ id, place }, index) => {
    const article = articles.get(id);
    return article ? [{ article, place: { ...place, rank: before + index + 1 } }] : [];
  });
}

/** Asked of the gate, which leaves out what has been withdrawn since the index was read. */
async function articlesById(visible: Visible, ids: readonly string[]): Promise<ReadonlyMap<string, ArticleRow>> {
  if (ids.length === 0) return new Map();
  const rows = await visible.articlesOf(ids).select(articleColumns).execute();
  return new Map(seen(visible, rows).map((row) => [row.id, row]));
}

/** How many articles match, counted no further than `MAX_COUNT`. `density` is what the search for them has told. */
export async function countResults(archive: Archive, search: TextSearch, filter: SearchFilter, asOf: Date, density?: Density): Promise<Total> {
  return search.readings.length === 0 ? { count: 0, isExact: true } : counted(archive, search, filter, asOf, density);
}

/** The same for a search of something. */
async function counted({ visible, dialect, site }: Archive, search: TextSearch, filter: SearchFilter, asOf: Date, density: Density | undefined): Promise<Total> {
  const { range, narrowing } = narrowed(filter, asOf);
  const count = (numbers: Numbers) => visible.countFound(countFoundTexts(dialect, site, search, { numbers, narrowing, most: MAX_COUNT + 1 }));
  if (density === undefined) return totalOf(await count(range));
  const part = newestPart(range, MAX_COUNT + 1, density);
  const newer = await count(part);
  return totalOf(newer > MAX_COUNT ? newer : newer + (await count({ from: range.from, to: part.from - 1 })));
}

function totalOf(found: number): Total {
  return { count: Math.min(found, MAX_COUNT), isExact: found <= MAX_COUNT };
}

function narrowed({ language, sections, contributor, since, until }: SearchFilter, asOf: Date): { range: Numbers; narrowing: Narrowing } {
  const last = until && until < asOf ? until : asOf;
  const moment = (instant: Date) => ({ instant, numbers: textNumbers(instant, instant) });
  const filed = [language && [languageWord(language)], sections, contributor && [contributor]].filter((words) => words !== undefined && words !== '');
  return { range: textNumbers(since, last), narrowing: { filed, since: since && moment(since), until: moment(last) } };
}

async function textsOf(
  { visible, dialect, site }: Archive,
  search: TextSearch,
  look: Parameters<typeof foundTexts>[3],
  most: number,
  not: readonly number[],
): Promise<FoundText[]> {
  let query = visible.foundTexts(foundTexts(dialect, site, search, look)).select(['found.number', 'found.article_id', 'found.head', 'found.terms']);
  if (not.length > 0) query = query.where('found.number', 'not in', not);
  return query.orderBy('found.number', 'desc').limit(most).execute();
}

async function textsNumbered({ visible, site }: Archive, numbers: readonly number[]): Promise<FoundText[]> {
  if (numbers.length === 0) return [];
  return visible.numberedTexts(numberedTexts(site, numbers));
}

/** Up to where these rows reach, when there may be more. */
function edgeOf(rows: readonly FoundText[], most: number): number {
  return rows.length < most ? 0 : (rows.at(-1)?.number ?? 0);
}

/** The best first, of equals the newer. */
function order(a: Place, b: Place): number {
  return b.score - a.score || (a.score === 0 ? 0 : b.at.getTime() - a.at.getTime()) || b.number - a.number;
}
