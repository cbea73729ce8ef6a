import { sql, type RawBuilder } from 'kysely';
import type { Site } from '../site/site.entity.ts';
import { numberWords } from './number-words.ts';
import type { Dialect } from './store.ts';

/**
 * What must stand in a text: these terms side by side or, for a single one, another form of it; or a word that begins with
 * one of these.
 */
export type Wanted = { readonly phrase: readonly string[]; readonly forms?: readonly string[] } | { readonly beginnings: readonly string[] };

export interface TextSearch {
  /** The query as each language reads it: all of one of these must be there. */
  readonly readings: readonly (readonly Wanted[])[];
  /** Terms side by side, none of which may be there. */
  readonly without: readonly (readonly string[])[];
  /** Whether each reading leaves out some of what was asked for: then the one that has more of it counts more. */
  readonly isPartial?: boolean;
  /** Beginnings that many texts have (`tellCommon`): PostgreSQL looks for their first letters, and for the rest in what that finds. */
  readonly common?: readonly string[];
}

export interface FoundText {
  readonly number: number;
  readonly article_id: string;
  readonly head: string;
  /** Empty where the head alone was searched: its pages are most of what reading a text costs. */
  readonly terms: string;
}

/** The numbers (`textNumber`) between which to look, both included. */
export interface Numbers {
  readonly from: number;
  readonly to: number;
}

/** An instant, and the numbers of its second. */
export interface Moment {
  readonly instant: Date;
  readonly numbers: Numbers;
}

/** What else is asked of the articles. */
export interface Narrowing {
  /** Words an article is filed under (`filedUnder`): one of each of these. */
  readonly filed?: readonly (readonly string[])[] | undefined;
  /** Published between these, both included: what numbers tell by the second alone. */
  readonly since?: Moment | undefined;
  readonly until?: Moment | undefined;
}

type Column = 'head' | 'terms';

/** Letters of the beginnings that both databases' indexes know as they know words. */
export const SHORT = { from: 2, to: 3 } as const;

interface Look {
  readonly numbers: Numbers;
  readonly narrowing?: Narrowing | undefined;
}

/**
 * The texts of a site's full-text index in which `search` is found, to be read in the order of `number`: on SQLite the
 * newest come from the index first, so that a limit ends the reading; PostgreSQL reads all between the numbers. The same
 * texts on both databases.
 */
export function foundTexts(
  dialect: Dialect,
  site: Pick<Site, 'id'>,
  search: TextSearch,
  { column, ...look }: Look & { readonly column: Column },
): RawBuilder<FoundText> {
  const terms = column === 'terms' ? sql`article_text.terms` : sql`'' as terms`;
  const columns = sql`article_text.article_id, article_text.head, ${terms}`;
  if (dialect === 'sqlite') {
    return sql<FoundText>`(select article_search.rowid as number, ${columns} from article_search cross join article_text
      where ${fts5Match(site, search, column, look)} and article_text.number = article_search.rowid and article_text.site_id = ${site.id})`;
  }
  // `offset 0` keeps the limit outside: for its sake PostgreSQL would make the words of text after text from the newest on.
  return sql<FoundText>`(select article_text.number, ${columns} from article_text where ${tsqueryMatch(site, search, column, look)} offset 0)`;
}

/**
 * How many there are, counted no further than `most`. Only what is public is in the index: no row is read for it. From the
 * newest on, or FTS5 would come to a range of them through all that are older.
 */
export function countFoundTexts(
  dialect: Dialect,
  site: Pick<Site, 'id'>,
  search: TextSearch,
  { most, column = 'terms', ...look }: Look & { readonly most: number; readonly column?: Column },
): RawBuilder<{ count: number }> {
  const found =
    dialect === 'sqlite'
      ? sql`select 1 from article_search where ${fts5Match(site, search, column, look)} order by rowid desc`
      : sql`select 1 from article_text where ${tsqueryMatch(site, search, column, look)}`;
  return sql`select count(*) as count from (${found} limit ${most}) as found`;
}

/**
 * The numbers alone of the newest that SQLite finds, at most `most`: where they are counted besides, FTS5 looks for them
 * once. What words begin with is gathered anew by each statement, however few it reads.
 */
export function foundNumbers(site: Pick<Site, 'id'>, search: TextSearch, { most, ...look }: Look & { readonly most: number }): RawBuilder<{ number: number }> {
  return sql`(select article_search.rowid as number from article_search where ${fts5Match(site, search, 'terms', look)} order by rowid desc limit ${most})`;
}

/** A text as it is stored: SQLite's own way of giving out letters other than English ones takes longer than all else about it. */
export interface NumberedText extends Omit<FoundText, 'terms'> {
  readonly terms: Buffer;
}

/** The texts of these numbers, in their order, on SQLite. */
export function numberedTexts(site: Pick<Site, 'id'>, numbers: readonly number[]): RawBuilder<NumberedText> {
  return sql`(select number, article_id, head, cast(terms as blob) as terms from json_each(${JSON.stringify(numbers)}) as listed
    cross join article_text where article_text.number = listed.value and site_id = ${site.id})`;
}

/**
 * As whole numbers: JavaScript's are given to SQLite as fractions, by which FTS5 finds no place to begin or to end. Not in the
 * text of the statement: the moment of asking is among them, and each second would have statements of its own.
 */
function within({ from, to }: Numbers): RawBuilder<unknown> {
  return sql`between cast(${from} as bigint) and cast(${to} as bigint)`;
}

/** In the very second of a moment the article knows more than its number; a value, which PostgreSQL looks up for each alone. */
function moments({ since, until }: Narrowing, number: RawBuilder<unknown>): RawBuilder<unknown>[] {
  return ([[since, sql`>=`], [until, sql`<=`]] as const).flatMap(([moment, side]) => {
    if (moment === undefined) return [];
    const published = sql`select dated.sort_at from article_text same join article dated on dated.id = same.article_id where same.number = ${number}`;
    return [sql`(${number} not ${within(moment.numbers)} or (${published}) ${side} ${moment.instant})`];
  });
}

function fts5Match(site: Pick<Site, 'id'>, search: TextSearch, column: Column, { numbers, narrowing = {} }: Look): RawBuilder<unknown> {
  const { filed = [] } = narrowing;
  const [alone, among] = [fts5Query(search, column, filed), fts5Query(search, column, [[site.id], ...filed])];
  // FTS5 goes through all that a site has for a rare word of it: where there is one site, it is not asked for.
  const asked = [
    sql`article_search match (case when (select count(*) from site) = 1 then ${alone} else ${among} end)`,
    sql`article_search.rowid ${within(numbers)}`,
    ...moments(narrowing, sql`article_search.rowid`),
  ];
  return sql.join(asked, sql` and `);
}

function fts5Query({ readings, without }: TextSearch, column: Column, filed: readonly (readonly string[])[]): string {
  const reading = (wanted: readonly Wanted[]) => wanted.map(fts5Wanted).join(' AND ');
  const found = readings.map((wanted) => `(${reading(wanted)})`).join(' OR ');
  const under = filed.map((words) => `(filed : (${words.map((word) => fts5Phrase([word])).join(' OR ')})) AND `).join('');
  const excluded = without.length === 0 ? '' : ` NOT (terms : (${without.map(fts5Phrase).join(' OR ')}))`;
  return `(${under}(${column} : (${found})))${excluded}`;
}

function fts5Wanted(wanted: Wanted): string {
  if ('phrase' in wanted) return wanted.forms ? `(${inAnyForm(wanted).map((term) => fts5Phrase([term])).join(' OR ')})` : fts5Phrase(wanted.phrase);
  return `(${widest(wanted.beginnings).map((beginning) => `${fts5Phrase([beginning])} *`).join(' OR ')})`;
}

/** The terms of which one must be there, where it is a single word that is wanted. */
export function inAnyForm({ phrase, forms = [] }: { readonly phrase: readonly string[]; readonly forms?: readonly string[] }): readonly string[] {
  return [...phrase, ...forms];
}

/** What begins with a longer one begins with the shorter. */
function widest(beginnings: readonly string[]): string[] {
  return beginnings.filter((one) => !beginnings.some((other) => other !== one && one.startsWith(other)));
}

function fts5Phrase(terms: readonly string[]): string {
  return `"${terms.join(' ').replaceAll('"', '""')}"`;
}

function tsqueryMatch(
  site: Pick<Site, 'id'>,
  search: TextSearch,
  column: Column,
  { numbers, narrowing = {} }: Look,
): RawBuilder<unknown> {
  const { filed = [] } = narrowing;
  const times = numberWords(numbers);
  const under = [...filed, ...(times.length > 0 ? [times] : [])].map((words) => `(${words.map(lexeme).join(' | ')})`).join(' & ');
  const asked = [
    holdsAll(search, column),
    ...(under === '' ? [] : [sql`article_filing(article_text.filed, article_text.number) @@ ${under}::tsquery`]),
    sql`article_text.site_id = ${site.id}`,
    // As a sum, of which no index knows: PostgreSQL would go through the numbers of the whole range besides.
    sql`article_text.number + 0 ${within(numbers)}`,
    ...moments(narrowing, sql`article_text.number`),
  ];
  return sql.join(asked, sql` and `);
}

function holdsAll(search: TextSearch, column: Column): RawBuilder<boolean> {
  const { readings, without, common } = search;
  // Texts are excluded by words of their body too, of which the index of heads knows nothing.
  const never = column === 'terms' ? neverIn(without) : '';
  const found = readings.map((wanted) => wanted.map((one) => tsqueryWanted(one, common)).join(' & ')).map((all) => `(${all}${never})`);
  const parts = [sql`${vector(column)} @@ ${found.join(' | ')}::tsquery`];
  // The index knows that the words of a phrase are there; the text, that they stand side by side.
  const isUnsure = (wanted: Wanted) => ('phrase' in wanted ? wanted.phrase.length > 1 : wanted.beginnings.some((one) => common?.includes(one)));
  if (readings.some((wanted) => wanted.some(isUnsure))) {
    // Of several readings the index does not tell which one has found a text. The text is asked: it need not be made words of.
    const each = readings.map((wanted) => (readings.length > 1 ? wanted : wanted.filter(isUnsure)).map((one) => holdsOne(column, one)));
    parts.push(sql`(${sql.join(each.map((all) => sql`(${sql.join(all, sql` and `)})`), sql` or `)})`);
  }
  const isKnown = column === 'terms' || isKnownByWords(search);
  if (column === 'head' && isKnown && neverIn(without) !== '') {
    const words = readings.map((wanted) => `(${wanted.filter((one) => 'phrase' in one).map((one) => tsqueryWanted(one)).join(' & ')}${neverIn(without)})`);
    parts.push(sql`${vector('terms')} @@ ${words.join(' | ')}::tsquery`);
  }
  for (const phrase of without) if (!isKnown || phrase.length > 1) parts.push(sql`not (${holds('terms', phrase)})`);
  return sql<boolean>`${sql.join(parts, sql` and `)}`;
}

/** Single words which the index excludes. */
function neverIn(without: TextSearch['without']): string {
  return without.filter((phrase) => phrase.length === 1).map((phrase) => ` & !${tsqueryWanted({ phrase })}`).join('');
}

/** Whether the index of whole texts, in which all words of the head are too, can be asked for the same by whole words. */
function isKnownByWords({ readings }: TextSearch): boolean {
  return readings.every((wanted) => wanted.some((one) => 'phrase' in one));
}

function tsqueryWanted(wanted: Wanted, common: TextSearch['common'] = []): string {
  if ('phrase' in wanted) return `(${inAnyForm(wanted).map(lexeme).join(wanted.forms ? ' | ' : ' & ')})`;
  return `(${widest(wanted.beginnings).map((one) => tsqueryBeginning(one, common.includes(one))).join(' | ')})`;
}

/** A short one is a word of the index (`article_words()`): of a longer one PostgreSQL gathers all that begins with it, however few it needs. */
function tsqueryBeginning(beginning: string, isCommon: boolean): string {
  const letters = Array.from(beginning);
  if (letters.length < SHORT.from || (letters.length > SHORT.to && !isCommon)) return `${lexeme(beginning)}:*`;
  return lexeme(`^${letters.slice(0, SHORT.to).join('')}`);
}

function lexeme(term: string): string {
  return `'${term.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

function vector(column: Column): RawBuilder<unknown> {
  return sql`article_words(article_text.${sql.ref(column)})`;
}

function holdsOne(column: Column, wanted: Wanted): RawBuilder<boolean> {
  if ('phrase' in wanted) return holds(column, wanted.phrase);
  const begins = (beginning: string) => sql`strpos(' ' || article_text.${sql.ref(column)}, ${` ${beginning}`}) > 0`;
  return sql<boolean>`(${sql.join(wanted.beginnings.map(begins), sql` or `)})`;
}

function holds(column: Column, phrase: readonly string[]): RawBuilder<boolean> {
  return sql<boolean>`strpos(' ' || article_text.${sql.ref(column)} || ' ', ${` ${phrase.join(' ')} `}) > 0`;
}
