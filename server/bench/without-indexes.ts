import { sql } from 'kysely';
import type { Connection } from '../backup/connection.ts';
import { tableNames } from '../backup/tables.ts';

/**
 * Takes the indexes of all tables away, and on PostgreSQL what rows refer to, for filling them: each row would be looked
 * up for in every one of them. A primary key or another constraint stays.
 * @returns the statements that put them back.
 */
export async function dropIndexes({ dialect, db }: Connection): Promise<string[]> {
  if (dialect === 'sqlite') {
    const { rows } = await sql<{ name: string; made: string }>`
      select name, sql as made from sqlite_master where type = 'index' and sql is not null and tbl_name in (${sql.join(tableNames)})
    `.execute(db);
    for (const { name } of rows) await sql`drop index ${sql.ref(name)}`.execute(db);
    return rows.map(({ made }) => made);
  }
  const { rows: references } = await sql<{ owner: string; name: string; made: string }>`
    select conrelid::regclass::text as owner, quote_ident(conname) as name, pg_get_constraintdef(oid) as made from pg_constraint
    where contype = 'f' and connamespace = current_schema()::regnamespace
  `.execute(db);
  for (const { owner, name } of references) await sql.raw(`alter table ${owner} drop constraint ${name}`).execute(db);
  const { rows: indexes } = await sql<{ name: string; made: string }>`
    select indexname as name, indexdef as made from pg_indexes
    where schemaname = current_schema() and not exists (select 1 from pg_constraint where conname = indexname)
  `.execute(db);
  for (const { name } of indexes) await sql`drop index ${sql.ref(name)}`.execute(db);
  return [...indexes.map(({ made }) => made), ...references.map(({ owner, name, made }) => `alter table ${owner} add constraint ${name} ${made}`)];
}
