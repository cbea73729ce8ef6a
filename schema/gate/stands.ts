import { sql, type RawBuilder } from 'kysely';

/*
 * Conditions on `article`, asked of each that something else has found. Written so that no index serves them: SQLite would
 * read and sort whole sections rather than take a list in its order, and PostgreSQL whatever stands somewhere.
 */

/** That it stands in one of these sections. */
export function standsIn(sections: readonly string[]): RawBuilder<boolean> {
  return sql<boolean>`(article.section_id in (${sql.join(sections)})) is true`;
}

/** That it is at this point of its life. */
export function standsAs(status: string): RawBuilder<boolean> {
  return sql<boolean>`(article.status = ${status}) is true`;
}

/** That it is in this language. */
export function standsInLanguage(language: string): RawBuilder<boolean> {
  return sql<boolean>`(article.language = ${language}) is true`;
}
