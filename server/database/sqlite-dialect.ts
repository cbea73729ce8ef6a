import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import {
  CompiledQuery,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type SqliteDatabase,
  type SqliteStatement,
} from 'kysely';
import { booleanColumns } from './boolean-columns.ts';

/** Statements kept prepared; MikroORM writes its values into the text of a statement, so the set must be bounded. */
const PREPARED_STATEMENTS = 400;

/** First and longest pause between two tries for the write lock, in milliseconds. */
const RETRY = { first: 1, longest: 10 };

export interface SqliteFile {
  readonly path: string;
  readonly readOnly: boolean;
  /** How long a statement waits for another process's write, in milliseconds. */
  readonly busyTimeout: number;
}

/** Opens the file in WAL mode, so that reading never waits for writing. */
export function openSqliteFile({ path, readOnly, busyTimeout }: SqliteFile): Database.Database {
  const database = new Database(path, { readonly: readOnly, timeout: busyTimeout });
  if (!readOnly) {
    database.pragma('journal_mode = WAL');
    // FULL, not NORMAL: an acknowledged comment survives a power cut.
    database.pragma('synchronous = FULL');
  }
  database.pragma('foreign_keys = ON');
  database.pragma('cache_size = -65536');
  database.pragma('mmap_size = 268435456');
  database.pragma('temp_store = MEMORY');
  return database;
}

/** Kysely on better-sqlite3 that speaks JavaScript's values both ways and takes the write lock when a transaction begins. */
export function sqliteDialect(database: Database.Database): SqliteDialect {
  return new ImmediateDialect(database, { database: new ValueMappingDatabase(database) });
}

type DialectConfig = ConstructorParameters<typeof SqliteDialect>[0];

class ImmediateDialect extends SqliteDialect {
  readonly #database: Database.Database;
  readonly #config: DialectConfig;

  constructor(database: Database.Database, config: DialectConfig) {
    super(config);
    this.#database = database;
    this.#config = config;
  }

  override createDriver(): SqliteDriver {
    return new ImmediateDriver(this.#database, this.#config);
  }
}

class ImmediateDriver extends SqliteDriver {
  readonly #database: Database.Database;
  readonly #busyTimeout: number;

  constructor(database: Database.Database, config: DialectConfig) {
    super(config);
    this.#database = database;
    this.#busyTimeout = Number(database.pragma('busy_timeout', { simple: true }));
  }

  // A deferred transaction that reads first and writes later fails at once when another process wrote in between;
  // an immediate one waits its turn. SQLite's own waiting would stop the whole process, its readers included, for as
  // long as another one's import takes, so the waiting is done here.
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    const deadline = performance.now() + this.#busyTimeout;
    for (let wait = RETRY.first; ; wait = Math.min(wait * 2, RETRY.longest)) {
      this.#database.pragma('busy_timeout = 0');
      try {
        await connection.executeQuery(CompiledQuery.raw('begin immediate'));
        return;
      } catch (error) {
        if ((error as { code?: unknown }).code !== 'SQLITE_BUSY' || performance.now() > deadline) throw error;
      } finally {
        this.#database.pragma(`busy_timeout = ${this.#busyTimeout}`);
      }
      await pause(wait);
    }
  }

  // A full disk makes SQLite roll back by itself; to ask for it again is an error that would stand before the true one.
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection);
  }
}

type Convert = (value: unknown) => unknown;

const conversions: Record<string, Convert> = {
  datetime: (value) => (value === null ? null : new Date(Number(value))),
  boolean: (value) => (value === null ? null : Boolean(value)),
  json: (value) => (typeof value === 'string' ? JSON.parse(value) : value),
};

/** How a column's values become JavaScript's: a boolean is one by its entity, since its declared type may be a number's. */
function conversionOf({ table, column, type }: Database.ColumnDefinition): Convert | undefined {
  return booleanColumns.has(`${table}.${column}`) ? conversions['boolean'] : conversions[type?.toLowerCase() ?? ''];
}

/** Dates, booleans and JSON in and out by what a column is for, as `pg` does it for PostgreSQL. */
class ValueMappingDatabase implements SqliteDatabase {
  readonly #database: Database.Database;
  readonly #prepared = new Map<string, SqliteStatement>();

  constructor(database: Database.Database) {
    this.#database = database;
  }

  prepare(sql: string): SqliteStatement {
    const known = this.#prepared.get(sql);
    if (known) {
      this.#prepared.delete(sql);
      this.#prepared.set(sql, known);
      return known;
    }
    const statement = new ValueMappingStatement(this.#database.prepare(sql));
    this.#prepared.set(sql, statement);
    if (this.#prepared.size > PREPARED_STATEMENTS) {
      const oldest = this.#prepared.keys().next().value;
      if (oldest !== undefined) this.#prepared.delete(oldest);
    }
    return statement;
  }

  close(): void {
    this.#prepared.clear();
    this.#database.close();
  }
}

class ValueMappingStatement implements SqliteStatement {
  readonly #statement: Database.Statement;
  readonly #convert: readonly (readonly [column: string, convert: Convert])[];
  readonly reader: boolean;

  constructor(statement: Database.Statement) {
    this.#statement = statement;
    this.reader = statement.reader;
    this.#convert = statement.reader
      ? statement.columns().flatMap((column) => {
          const convert = conversionOf(column);
          return convert ? [[column.name, convert] as const] : [];
        })
      : [];
  }

  all(parameters: readonly unknown[]): unknown[] {
    const rows = this.#statement.all(parameters.map(bindable)) as Record<string, unknown>[];
    for (const row of rows) this.#map(row);
    return rows;
  }

  run(parameters: readonly unknown[]): { changes: number | bigint; lastInsertRowid: number | bigint } {
    return this.#statement.run(parameters.map(bindable));
  }

  *iterate(parameters: readonly unknown[]): IterableIterator<unknown> {
    for (const row of this.#statement.iterate(parameters.map(bindable))) {
      yield this.#map(row as Record<string, unknown>);
    }
  }

  #map(row: Record<string, unknown>): Record<string, unknown> {
    for (const [column, convert] of this.#convert) row[column] = convert(row[column]);
    return row;
  }
}

function bindable(value: unknown): unknown {
  if (value instanceof Date) return value.getTime();
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value !== null && typeof value === 'object' && !Buffer.isBuffer(value)) return JSON.stringify(value);
  return value;
}
