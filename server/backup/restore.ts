import { sql } from 'kysely';
import type { ImageStorage } from '@gazette/schema/image/image-storage.ts';
import type { DatabaseConfig } from '../database/open.ts';
import { imageStorage } from '../images/image-folder.ts';
import { OperatorError } from '../lifecycle/operator-error.ts';
import { type ArchiveEnd, type ArchiveHeader, type ArchiveRow, type ArchiveTable, readArchive } from './archive.ts';
import { type Connection, onConnection } from './connection.ts';
import { PICTURES, putPicture } from './pictures.ts';
import { columnsOf, tableNames } from './tables.ts';

/** PostgreSQL takes 65,535 values a statement, SQLite 32,766. */
const valuesPerStatement = 30_000;

export interface Restore {
  config: DatabaseConfig;
  path: string;
  /** The migrations that this program knows. */
  migrations: string[];
  /** Whether what is in the database may be replaced. */
  replace: boolean;
}

/**
 * What holds only for the database or the process it was written in: transaction numbers are PostgreSQL's own (0 comes
 * before all of them), and a lease belongs to a process that is gone.
 */
const forgotten: Record<string, Record<string, unknown>> = {
  outbox_event: { transaction_id: 0 },
  job: { lease_owner: null, lease_until: null },
};

/**
 * Puts a backup's content into a migrated database. The whole file is checked first, then written in one transaction: after
 * any error the database is as it was.
 * @throws {OperatorError} when the file is no whole backup, newer than this program, or the database is not empty.
 */
export async function restore({ config, path, migrations, replace }: Restore): Promise<ArchiveEnd> {
  const end = await check(path, migrations);
  await onConnection(config, 'change', async (connection) => {
    await makeRoom(connection, replace);
    await insertAll(connection, path, imageStorage(config));
    if (connection.dialect === 'postgresql') await continueSequences(connection);
  });
  return end;
}

async function check(path: string, migrations: string[]): Promise<ArchiveEnd> {
  let end: ArchiveEnd = { tables: {} };
  for await (const line of readArchive(path)) {
    if (line.kind === 'header') refuseNewer(path, line.header, migrations);
    else if (line.kind === 'end') end = line.end;
  }
  return end;
}

function refuseNewer(path: string, header: ArchiveHeader, migrations: string[]): void {
  const unknown = header.migrations.find((name) => !migrations.includes(name));
  if (header.format === 1 && unknown === undefined) return;
  throw new OperatorError(
    `${path} was written by Gazette ${header.program}, which is newer than this program: restore it with that version. Nothing was changed.`,
  );
}

async function makeRoom({ db }: Connection, replace: boolean): Promise<void> {
  for (const table of tableNames.toReversed()) {
    if (replace) {
      await sql`delete from ${sql.table(table)}`.execute(db);
    } else if (table !== 'job') {
      const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(db);
      if (rows.length > 0) {
        throw new OperatorError('The database is not empty. --force replaces all that is in it. Nothing was changed.');
      }
    }
  }
  // Jobs enter themselves when a server starts; what the backup says of them is what counts.
  await sql`delete from ${sql.table('job')}`.execute(db);
}

async function insertAll(connection: Connection, path: string, storage: ImageStorage): Promise<void> {
  let target: ArchiveTable | undefined;
  let batch: ArchiveRow[] = [];
  const flush = async () => {
    if (target && batch.length > 0) await insert(connection, target, batch);
    batch = [];
  };
  for await (const line of readArchive(path)) {
    if (line.kind === 'table') {
      await flush();
      target = line.table;
      if (target.table !== PICTURES.table) await refuseUnknownColumns(connection, path, target);
    } else if (line.kind === 'row' && target?.table === PICTURES.table) {
      await putPicture(storage, line.row);
    } else if (line.kind === 'row') {
      batch.push(line.row);
      if (target && (batch.length + 1) * target.columns.length > valuesPerStatement) await flush();
    }
  }
  await flush();
}

async function refuseUnknownColumns(connection: Connection, path: string, target: ArchiveTable): Promise<void> {
  const known = new Set((await columnsOf(connection, target.table)).map(({ name }) => name));
  const missing = target.columns.find(({ name }) => !known.has(name));
  if (missing) {
    throw new OperatorError(
      `${path} has ${target.table}.${missing.name}, which this version of Gazette does not have.`,
    );
  }
}

async function insert({ db }: Connection, { table, columns }: ArchiveTable, rows: ArchiveRow[]): Promise<void> {
  const replaced = forgotten[table] ?? {};
  const values = rows.map((row) => {
    const cells = columns.map(({ name, kind }, index) => {
      const value = name in replaced ? replaced[name] : row[index];
      if (value === null || value === undefined) return sql.lit(null);
      if (kind === 'instant') return sql.val(new Date(Number(value)));
      return sql.val(kind === 'json' ? JSON.stringify(value) : value);
    });
    return sql`(${sql.join(cells)})`;
  });
  const names = sql.join(columns.map(({ name }) => sql.ref(name)));
  await sql`insert into ${sql.table(table)} (${names}) values ${sql.join(values)}`.execute(db);
}

/** Numbers given from now on follow those that were restored. */
export async function continueSequences({ db }: Connection): Promise<void> {
  const { rows } = await sql<{ table: string; column: string }>`
    select table_name as "table", column_name as "column" from information_schema.columns
    where table_schema = current_schema() and column_default like 'nextval(%' and table_name in (${sql.join(tableNames)})
  `.execute(db);
  for (const { table, column } of rows) {
    await sql`
      select setval(pg_get_serial_sequence(${table}, ${column}), coalesce(max(${sql.ref(column)}), 0) + 1, false)
      from ${sql.table(table)}
    `.execute(db);
  }
}
