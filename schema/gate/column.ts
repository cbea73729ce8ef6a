import { sql } from 'kysely';

/** How a query finds its rows: in what belongs to the site, or by the keys that the caller adds to it. */
export type Path = 'site' | 'keys';

/**
 * A column in a condition of the gate. SQLite keeps no statistics: to it an index over the whole site looks as good as a
 * handful of keys, and it would read the archive from one end for ten articles. An expression it looks up in no index;
 * PostgreSQL sees through this one and plans as for the column.
 */
export function column<Name extends string>(path: Path, name: Name): Name {
  return path === 'site' ? name : (sql<string>`case when true then ${sql.ref(name)} end` as never);
}
