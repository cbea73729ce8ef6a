import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Tables } from '@gazette/schema/gate/tables.ts';
import { Kysely, sql, type LogEvent } from 'kysely';
import type { Logger } from 'pino';
import type { Config } from '../config/config.ts';
import { OperatorError } from '../lifecycle/operator-error.ts';
import { Database, type StatementListener } from './database.ts';
import { postgresMigrationLock, sqliteMigrationLock } from './migration-lock.ts';
import { openOrm } from './orm-options.ts';
import { postgresDialect } from './postgres-dialect.ts';
import { openSqliteFile, sqliteDialect } from './sqlite-dialect.ts';

export type DatabaseConfig = Pick<Config, 'databaseUrl' | 'dataDir'> & Partial<Pick<Config, 'databasePoolSize'>>;

/** How long a statement on SQLite waits for another process's transaction, in milliseconds. */
const BUSY_TIMEOUT = 15_000;
/** Connections to PostgreSQL of one process, where nothing else is said. */
const POOL_SIZE = 10;

/**
 * Opens PostgreSQL where `databaseUrl` names one, SQLite in `dataDir` otherwise. Nothing is migrated: see
 * `Database.migrations`.
 * @throws {OperatorError} when the directory cannot be written or the server cannot be reached.
 */
export async function openDatabase(config: DatabaseConfig, log: Logger): Promise<Database> {
  return config.databaseUrl === undefined ? openSqlite(config.dataDir, log) : openPostgres(config.databaseUrl, log, config.databasePoolSize);
}

/** Where SQLite keeps everything, in the data directory. */
export function sqlitePath(dataDir: string): string {
  return join(dataDir, 'gazette.sqlite');
}

function openSqlite(dataDir: string, log: Logger): Database {
  const path = sqlitePath(dataDir);
  try {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.W_OK);
    const writer = openSqliteFile({ path, readOnly: false, busyTimeout: BUSY_TIMEOUT });
    const reader = openSqliteFile({ path, readOnly: true, busyTimeout: BUSY_TIMEOUT });
    const listeners = new Set<StatementListener>();
    const writes = new Kysely<Tables>({ dialect: sqliteDialect(writer), log: tell(listeners) });
    const reads = new Kysely<Tables>({ dialect: sqliteDialect(reader), log: tell(listeners) });
    const orm = openOrm('sqlite', writes);
    return new Database({
      dialect: 'sqlite',
      orm,
      reads,
      writes,
      listeners,
      migrationLock: sqliteMigrationLock(dataDir),
      log,
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new OperatorError(`The database cannot be opened in the data directory ${dataDir} (GAZETTE_DATA_DIR): ${reason}`);
  }
}

async function openPostgres(url: string, log: Logger, poolSize = POOL_SIZE): Promise<Database> {
  const listeners = new Set<StatementListener>();
  const dialect = postgresDialect({
    url,
    poolSize,
    onError: (error) => log.warn({ reason: error.message }, 'PostgreSQL dropped a connection'),
  });
  const writes = new Kysely<Tables>({ dialect, log: tell(listeners) });
  let dbName: string;
  try {
    const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(writes);
    dbName = rows[0]?.name ?? '';
  } catch (error) {
    await writes.destroy();
    const reason = error instanceof Error ? error.message || String((error as { code?: string }).code) : String(error);
    throw new OperatorError(`PostgreSQL at ${new URL(url).host} (DATABASE_URL) cannot be reached: ${reason}`);
  }
  const orm = openOrm('postgresql', writes, { dbName });
  return new Database({
    dialect: 'postgresql',
    orm,
    reads: writes,
    writes,
    listeners,
    migrationLock: postgresMigrationLock(writes),
    log,
  });
}

function tell(listeners: Set<StatementListener>) {
  return (event: LogEvent) => {
    for (const listener of listeners) listener({ sql: event.query.sql, milliseconds: event.queryDurationMillis });
  };
}
