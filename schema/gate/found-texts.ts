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
  readonly terms: string;
}

/** The numbers (`textNumber`) between which to look, both included. */
export interface Numbers {
  readonly from: number;
  readonly to: number;
}

type Column = 'head' | 'terms';

/**
 * The texts of a site's full-text index in which `search` is found, to be read in the order of `number`: the newest come
 * from the index first, so that a limit ends the reading. The same texts on both databases; the newest `most`, where that is given.
 */
export function foundTexts(
  dialect: Dialect,
  site: Pick<Site, 'id'>,
  search: TextSearch,
  { column, numbers: { from, to }, most }: { column: Column; numbers: Numbers; most?: number | undefined },
): RawBuilder<FoundText> {
  const newest = most === undefined ? sql`` : sql` order by number desc limit ${most}`;
  if (dialect === 'sqlite') {
    return sql<FoundText>`(select article_search.rowid as number, article_text.article_id, article_text.head, article_text.terms
      from article_search cross join article_text
      where article_search match ${fts5Query(site, search, column)} and article_search.rowid between ${from} and ${to}
        and article_text.number = article_search.rowid${newest})`;
  }
  return sql<FoundText>`(select number, article_id, head, terms from article_text
    where site_id = ${site.id} and number between ${from} and ${to} and ${tsqueryMatch(search, column)}${newest})`;
}

/** How many there are, counted no further than `most`. Only what is public is in the index: no row is read for it. */
export function countFoundTexts(
  dialect: Dialect,
  site: Pick<Site, 'id'>,
  search: TextSearch,
  { numbers: { from, to }, most }: { numbers: Numbers; most: number },
): RawBuilder<{ count: number }> {
  const found =
    dialect === 'sqlite'
      ? sql`select 1 from article_search where article_search match ${fts5Query(site, search, 'terms')} and rowid between ${from} and ${to}`
      : sql`select 1 from article_text where site_id = ${site.id} and number between ${from} and ${to} and ${tsqueryMatch(search, 'terms')}`;
  return sql`select count(*) as count from (${found} limit ${most}) as found`;
}

function fts5Query(site: Pick<Site, 'id'>, { readings, without }: TextSearch, column: Column): string {
  const reading = (wanted: readonly Wanted[]) => wanted.map(fts5Wanted).join(' AND ');
  const found = readings.map((wanted) => `(${reading(wanted)})`).join(' OR ');
  const excluded = without.length === 0 ? '' : ` NOT (terms : (${without.map(fts5Phrase).join(' OR ')}))`;
  return `((site_id : "${site.id}") AND (${column} : (${found})))${excluded}`;
}

function fts5Wanted(wanted: Wanted): string {
  if ('phrase' in wanted) return fts5Phrase(wanted.phrase);
  return `(${wanted.beginnings.map((beginning) => `${fts5Phrase([beginning])} *`).join(' OR ')})`;
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
  return `(${wanted.beginnings.map((beginning) => `${lexeme(beginning)}:*`).join(' | ')})`;
}

function lexeme(term: string): string {
  return `'${term.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

function vector(column: Column): RawBuilder<unknown> {
  return sql`array_to_tsvector(string_to_array(article_text.${sql.ref(column)}, ' '))`;
}

function holds(column: Column, phrase: readonly string[]): RawBuilder<boolean> {
  return sql<boolean>`strpos(' ' || article_text.${sql.ref(column)} || ' ', ${` ${phrase.join(' ')} `}) > 0`;
}
