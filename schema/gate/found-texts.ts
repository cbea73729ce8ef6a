import { sql, type RawBuilder } from 'kysely';
import type { Site } from '../site/site.entity.ts';
import type { Dialect } from './store.ts';

/** What must stand in a text: these terms side by side, or a word that begins with one of these. */
export type Wanted = { readonly phrase: readonly string[] } | { readonly beginnings: readonly string[] };

export interface TextSearch {
  /** The query as each language reads it: all of one of these must be there. */
  readonly readings: readonly (readonly Wanted[])[];
  /** Terms side by side, none of which may be there. */
  readonly without: readonly (readonly string[])[];
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

/** An instant, and the numbers of its second: of those of the very second alone an article has to be asked. */
export interface Moment {
  readonly instant: Date;
  readonly numbers: Numbers;
}

/** What else is asked of the articles. */
export interface Narrowing {
  readonly language?: string | undefined;
  /** Ids of sections, tags or contributors in whose lists they must be. */
  readonly lists?: readonly string[] | undefined;
  /** Published between these, both included: what numbers tell by the second alone. */
  readonly since?: Moment | undefined;
  readonly until?: Moment | undefined;
}

type Column = 'head' | 'terms';

/**
 * The texts of a site's full-text index in which `search` is found, to be read in the order of `number`: the newest come
 * from the index first, so that a limit ends the reading. The same texts on both databases.
 */
export function foundTexts(
  dialect: Dialect,
  site: Pick<Site, 'id'>,
  search: TextSearch,
  { column, numbers, narrowing = {} }: { column: Column; numbers: Numbers; narrowing?: Narrowing | undefined },
): RawBuilder<FoundText> {
  const terms = column === 'terms' ? sql`article_text.terms` : sql`'' as terms`;
  if (dialect === 'sqlite') {
    // What is asked of an article stands in a small index; the text itself is read where all of it holds.
    const asked = conditions(narrowing, 'asked');
    const [by, also] =
      asked.length === 0
        ? [sql``, sql``]
        : [sql` cross join article_text as asked indexed by article_text_found`, sql` and asked.number = article_search.rowid and ${sql.join(asked, sql` and `)}`];
    return sql<FoundText>`(select article_search.rowid as number, article_text.article_id, article_text.head, ${terms}
      from article_search${by} cross join article_text
      where article_search match ${fts5Query(site, search, column)} and article_search.rowid ${within(numbers)}${also}
        and article_text.number = article_search.rowid)`;
  }
  const asked = [sql`${tsqueryMatch(search, column)}`, ...conditions(narrowing, 'article_text')];
  return sql<FoundText>`(select number, article_id, head, ${terms} from article_text
    where site_id = ${site.id} and number ${within(numbers)} and ${sql.join(asked, sql` and `)})`;
}

/**
 * How many there are, counted no further than `most`. Only what is public is in the index: no row is read for it. From the
 * newest on, or FTS5 would come to a range of them through all that are older.
 */
export function countFoundTexts(
  dialect: Dialect,
  site: Pick<Site, 'id'>,
  search: TextSearch,
  { numbers, most }: { numbers: Numbers; most: number },
): RawBuilder<{ count: number }> {
  const found =
    dialect === 'sqlite'
      ? sql`select 1 from article_search where article_search match ${fts5Query(site, search, 'terms')} and rowid ${within(numbers)} order by rowid desc`
      : sql`select 1 from article_text where site_id = ${site.id} and number ${within(numbers)} and ${tsqueryMatch(search, 'terms')}`;
  return sql`select count(*) as count from (${found} limit ${most}) as found`;
}

/** The same of those that are also what is asked: of the newest `looked` that have the words. */
export function countNarrowedTexts(
  dialect: Dialect,
  site: Pick<Site, 'id'>,
  search: TextSearch,
  { numbers, narrowing, looked }: { numbers: Numbers; narrowing: Narrowing; looked: number },
): RawBuilder<{ count: number }> {
  if (dialect === 'sqlite') {
    const asked = [sql`asked.number = found.number`, ...conditions(narrowing, 'asked')];
    return sql`select count(*) as count from (
        select rowid as number from article_search where article_search match ${fts5Query(site, search, 'terms')}
          and rowid ${within(numbers)} order by rowid desc limit ${looked}
      ) as found cross join article_text as asked indexed by article_text_found where ${sql.join(asked, sql` and `)}`;
  }
  return sql`select count(*) as count from (
      select number, article_id, language from article_text
      where site_id = ${site.id} and number ${within(numbers)} and ${tsqueryMatch(search, 'terms')}
      order by number desc limit ${looked}
    ) as asked where ${sql.join([sql`true`, ...conditions(narrowing, 'asked')], sql` and `)}`;
}

/** Written as whole numbers: JavaScript's are given to SQLite as fractions, by which FTS5 finds no place to begin or to end. */
function within({ from, to }: Numbers): RawBuilder<unknown> {
  return sql`between ${sql.lit(from)} and ${sql.lit(to)}`;
}

function conditions({ language, lists = [], since, until }: Narrowing, text: string): RawBuilder<unknown>[] {
  const of = (column: string) => sql.ref(`${text}.${column}`);
  const all = lists.map(
    (list) => sql`exists (select 1 from article_listing listed where listed.list = ${list} and listed.article_id = ${of('article_id')})`,
  );
  if (language !== undefined) all.unshift(sql`${of('language')} = ${language}`);
  for (const [moment, side] of [[since, sql`>=`], [until, sql`<=`]] as const) {
    if (moment === undefined) continue;
    const { instant, numbers: { from, to } } = moment;
    all.push(sql`(${of('number')} not between ${from} and ${to}
      or exists (select 1 from article dated where dated.id = ${of('article_id')} and dated.sort_at ${side} ${instant}))`);
  }
  return all;
}

function fts5Query(site: Pick<Site, 'id'>, { readings, without }: TextSearch, column: Column): string {
  const reading = (wanted: readonly Wanted[]) => wanted.map(fts5Wanted).join(' AND ');
  const found = readings.map((wanted) => `(${reading(wanted)})`).join(' OR ');
  const excluded = without.length === 0 ? '' : ` NOT (terms : (${without.map(fts5Phrase).join(' OR ')}))`;
  return `((site_id : "${site.id}") AND (${column} : (${found})))${excluded}`;
}

function fts5Wanted(wanted: Wanted): string {
  if ('phrase' in wanted) return fts5Phrase(wanted.phrase);
  return `(${widest(wanted.beginnings).map((beginning) => `${fts5Phrase([beginning])} *`).join(' OR ')})`;
}

/** What begins with a longer one begins with the shorter. */
function widest(beginnings: readonly string[]): string[] {
  return beginnings.filter((one) => !beginnings.some((other) => other !== one && one.startsWith(other)));
}

function fts5Phrase(terms: readonly string[]): string {
  return `"${terms.join(' ').replaceAll('"', '""')}"`;
}

function tsqueryMatch({ readings, without }: TextSearch, column: Column): RawBuilder<boolean> {
  const found = readings.map((wanted) => wanted.map(tsqueryWanted).join(' & ')).map((all) => `(${all})`);
  const phrases = readings.map((wanted) => wanted.flatMap((one) => ('phrase' in one && one.phrase.length > 1 ? [one.phrase] : [])));
  const parts = [sql`${vector(column)} @@ ${found.join(' | ')}::tsquery`];
  // The index knows that the words of a phrase are there; the text, that they stand side by side.
  if (phrases.some((those) => those.length > 0)) {
    const each = readings.map((_, index) => {
      const words = sql`${vector(column)} @@ ${found[index] ?? ''}::tsquery`;
      return sql.join([words, ...(phrases[index] ?? []).map((phrase) => holds(column, phrase))], sql` and `);
    });
    parts.push(sql`(${sql.join(each.map((one) => sql`(${one})`), sql` or `)})`);
  }
  for (const phrase of without) parts.push(sql`not (${holds('terms', phrase)})`);
  return sql<boolean>`${sql.join(parts, sql` and `)}`;
}

function tsqueryWanted(wanted: Wanted): string {
  if ('phrase' in wanted) return `(${wanted.phrase.map(lexeme).join(' & ')})`;
  return `(${widest(wanted.beginnings).map((beginning) => `${lexeme(beginning)}:*`).join(' | ')})`;
}

function lexeme(term: string): string {
  return `'${term.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

function vector(column: Column): RawBuilder<unknown> {
  return sql`article_words(article_text.${sql.ref(column)})`;
}

function holds(column: Column, phrase: readonly string[]): RawBuilder<boolean> {
  return sql<boolean>`strpos(' ' || article_text.${sql.ref(column)} || ' ', ${` ${phrase.join(' ')} `}) > 0`;
}
