import { sql, type RawBuilder } from 'kysely';
import type { Dialect } from './store.ts';

export interface TextMatch {
  /** Folded terms, as `terms()` makes them. */
  readonly terms: readonly string[];
  /** Whether one of them is enough. */
  readonly any: boolean;
  /** Whether the last one may be the beginning of a longer one. */
  readonly prefix: boolean;
}

/** A condition on `texts()`: articles whose index has these terms. The same articles on both databases. */
export function textMatch(dialect: Dialect, { terms, any, prefix }: TextMatch): RawBuilder<boolean> {
  if (dialect === 'sqlite') {
    const words = terms.map((term, index) => `"${term.replaceAll('"', '""')}"${prefix && index === terms.length - 1 ? '*' : ''}`);
    const query = words.join(any ? ' OR ' : ' AND ');
    return sql<boolean>`article_text.number in (select rowid from article_search where article_search match ${query})`;
  }
  const words = terms.map((term, index) => {
    const quoted = `'${term.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
    return prefix && index === terms.length - 1 ? `${quoted}:*` : quoted;
  });
  const query = words.join(any ? ' | ' : ' & ');
  return sql<boolean>`array_to_tsvector(string_to_array(article_text.terms, ' ')) @@ ${query}::tsquery`;
}
