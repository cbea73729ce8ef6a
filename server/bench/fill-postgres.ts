import { Kysely, sql, type RawBuilder } from 'kysely';
import type { ArchiveTable } from '../backup/archive.ts';
import type { Connection } from '../backup/connection.ts';
import { continueSequences } from '../backup/restore.ts';
import { columnsOf, tableNames } from '../backup/tables.ts';
import { postgresDialect } from '../database/postgres-dialect.ts';
import { openSqliteFile, sqliteDialect } from '../database/sqlite-dialect.ts';
import { dropIndexes } from './without-indexes.ts';

/** Rows given to PostgreSQL at a time, as one text. */
const ROWS = 2_000;

/** Fills an empty database of PostgreSQL with what a SQLite file of the same version holds, text by text of many rows. */
export async function fillPostgres(url: string, path: string): Promise<void> {
  const from = new Kysely<AnyTables>({ dialect: sqliteDialect(openSqliteFile({ path, readOnly: true, busyTimeout: 0 })) });
  const to = new Kysely<AnyTables>({ dialect: postgresDialect({ url, poolSize: 1, onError: () => {} }) });
  try {
    const [source, target]: [Connection, Connection] = [{ dialect: 'sqlite', db: from }, { dialect: 'postgresql', db: to }];
    await sql`set maintenance_work_mem = '256MB'`.execute(to);
    const indexes = await dropIndexes(target);
    for (const table of tableNames) await copyTable(source, target, table);
    for (const index of indexes) await sql.raw(index).execute(to);
    await continueSequences(target);
    // PostgreSQL does it by itself within a minute of so much writing.
    await sql`vacuum analyze`.execute(to);
  } finally {
    await from.destroy();
    await to.destroy();
  }
}

type AnyTables = Record<string, Record<string, unknown>>;

async function copyTable(source: Connection, target: Connection, table: string): Promise<void> {
  await sql`delete from ${sql.table(table)}`.execute(target.db);
  const given = await columnsOf(source, table);
  const types = await sql<{ name: string; type: string }>`
    select attname as name, format_type(atttypid, null) as type from pg_attribute where attrelid = ${table}::regclass and attnum > 0
  `.execute(target.db);
  const typeOf = new Map(types.rows.map(({ name, type }) => [name, type]));
  const names = sql.join(given.map(({ name }) => sql.ref(name)));
  // An instant is a number of milliseconds in the one and a point in time in the other.
  const declared = given.map(({ name, kind }) => sql`${sql.ref(name)} ${sql.raw(kind === 'instant' ? 'bigint' : (typeOf.get(name) ?? 'text'))}`);
  const values = given.map(({ name, kind }) => (kind === 'instant' ? sql`to_timestamp(${sql.ref(name)} / 1000.0)` : sql.ref(name)));
  let writing: Promise<unknown> = Promise.resolve();
  for (let last = Number.MIN_SAFE_INTEGER; ; ) {
    const { rows } = await rowsAfter(table, given, last).execute(source.db);
    const [{ text, end } = { text: null, end: null }] = rows;
    await writing;
    if (text === null || end === null) break;
    writing = sql`
      insert into ${sql.table(table)} (${names}) select ${sql.join(values)} from json_to_recordset(${text}::json) as given(${sql.join(declared)})
    `.execute(target.db);
    last = end;
  }
}

/** Many rows as a text that PostgreSQL reads by itself, made by SQLite. */
function rowsAfter(table: string, columns: ArchiveTable['columns'], last: number): RawBuilder<{ text: string | null; end: number | null }> {
  const pairs = columns.map(({ name, kind }) => sql`${sql.lit(name)}, ${kind === 'json' ? sql`json(some.${sql.ref(name)})` : sql`some.${sql.ref(name)}`}`);
  return sql`
    select case when count(*) > 0 then json_group_array(json_object(${sql.join(pairs)})) end as text, max("#row") as "end"
    from (select rowid as "#row", * from ${sql.table(table)} where rowid > ${sql.lit(last)} order by rowid limit ${sql.lit(ROWS)}) as some
  `;
}
