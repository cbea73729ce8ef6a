import { existsSync } from 'node:fs';
import { Kysely, sql } from 'kysely';
import { type DatabaseConfig, sqlitePath } from '../database/open.ts';
import { postgresDialect } from '../database/postgres-dialect.ts';
import { openSqliteFile, sqliteDialect } from '../database/sqlite-dialect.ts';
import { OperatorError } from '../lifecycle/operator-error.ts';
import { tableNames } from './tables.ts';

type AnyTables = Record<string, Record<string, unknown>>;

/** One connection to the newsroom's database, in one transaction, for work on all tables alike. */
export interface Connection {
  readonly dialect: 'sqlite' | 'postgresql';
  readonly db: Kysely<AnyTables>;
}

/** How long SQLite waits for another process's transaction, in milliseconds. */
const busyTimeout = 60_000;

const begin = {
  sqlite: { snapshot: ['begin'], change: ['begin immediate', 'pragma defer_foreign_keys = on'] },
  postgresql: { snapshot: ['begin isolation level repeatable read read only'], change: ['begin'] },
} as const;

/**
 * Runs `work` on one connection: as a `snapshot` it sees the moment of its first read however long it takes and blocks no
 * writer; as a `change` all of it happens or nothing.
 */
export async function onConnection<T>(
  config: DatabaseConfig,
  purpose: 'snapshot' | 'change',
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  const dialect = config.databaseUrl === undefined ? 'sqlite' : 'postgresql';
  const pool = new Kysely<AnyTables>({ dialect: open(config, purpose === 'snapshot') });
  try {
    return await pool.connection().execute(async (db) => {
      for (const statement of begin[dialect][purpose]) await sql.raw(statement).execute(db);
      try {
        const deferred = purpose === 'change' && dialect === 'postgresql' ? await deferForeignKeys(db) : [];
        const result = await work({ dialect, db });
        for (const statement of deferred) await sql.raw(statement).execute(db);
        await sql`commit`.execute(db);
        return result;
      } catch (error) {
        await sql`rollback`.execute(db);
        throw error;
      }
    });
  } finally {
    await pool.destroy();
  }
}

function open({ databaseUrl, dataDir }: DatabaseConfig, readOnly: boolean) {
  if (databaseUrl !== undefined) return postgresDialect({ url: databaseUrl, poolSize: 1, onError: () => {} });
  const path = sqlitePath(dataDir);
  if (!existsSync(path))
    throw new OperatorError(`There is no database in the data directory ${dataDir} (GAZETTE_DATA_DIR).`);
  return sqliteDialect(openSqliteFile({ path, readOnly, busyTimeout }));
}

/**
 * Rows refer to rows that come later, also within one table. PostgreSQL checks that at once unless the constraint says
 * otherwise, so for this transaction they do.
 * @returns the statements that check everything and put the constraints back.
 */
async function deferForeignKeys(db: Kysely<AnyTables>): Promise<string[]> {
  const { rows } = await sql<{ table: string; name: string }>`
    select conrelid::regclass::text as "table", quote_ident(conname) as "name" from pg_constraint
    where contype = 'f' and pg_table_is_visible(conrelid) and conrelid in (select oid from pg_class where relname in (${sql.join(tableNames)}))
  `.execute(db);
  // In the order in which a backup reads: two that lock the same tables in two orders would wait for each other for good.
  const inOrder = rows.sort((a, b) => tableNames.indexOf(a.table) - tableNames.indexOf(b.table));
  const alter = (rule: string) =>
    inOrder.map(({ table, name }) => `alter table ${table} alter constraint ${name} ${rule}`);
  for (const statement of alter('deferrable initially deferred')) await sql.raw(statement).execute(db);
  return ['set constraints all immediate', ...alter('not deferrable')];
}
