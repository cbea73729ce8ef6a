import { sql } from 'kysely';
import type { ImageStorage } from '@gazette/schema/image/image-storage.ts';
import type { DatabaseConfig } from '../database/open.ts';
import { imageStorage } from '../images/image-folder.ts';
import { programVersion } from '../lifecycle/program-version.ts';
import { type ArchiveEnd, type ArchiveRow, type ArchiveTable, writeArchive } from './archive.ts';
import { type Connection, onConnection } from './connection.ts';
import { pictureRows, PICTURES } from './pictures.ts';
import { columnsOf, tableNames } from './tables.ts';

/** Rows fetched at a time: enough to be quick, few enough to be small in memory. */
const batchRows = 500;

export interface Backup {
  config: DatabaseConfig;
  path: string;
  /** The migrations that the database has. */
  migrations: string[];
  now: Date;
}

/**
 * Writes the whole newsroom, as it is at this moment, into one file while others go on reading and writing.
 * @throws {OperatorError} when the file cannot be written; what was at its place is then still there.
 */
export async function backUp({ config, path, migrations, now }: Backup): Promise<ArchiveEnd> {
  return onConnection(config, 'snapshot', (connection) =>
    writeArchive(
      path,
      {
        gazette: 'backup',
        format: 1,
        program: programVersion,
        migrations,
        dialect: connection.dialect,
        createdAt: now.toISOString(),
      },
      tablesOf(connection, imageStorage(config)),
    ),
  );
}

async function* tablesOf(connection: Connection, storage: ImageStorage) {
  for (const table of tableNames) {
    const columns = await columnsOf(connection, table);
    yield { table, columns, rows: rowsOf(connection, { table, columns }) };
  }
  yield { ...PICTURES, rows: pictureRows(storage, variantsIn(connection)) };
}

async function* variantsIn(connection: Connection): AsyncGenerator {
  const columns = [{ name: 'variants', kind: 'json' as const }];
  for await (const [variants] of rowsOf(connection, { table: 'image_file', columns })) yield variants;
}

async function* rowsOf({ dialect, db }: Connection, { table, columns }: ArchiveTable): AsyncGenerator<ArchiveRow> {
  const query = sql`select ${sql.join(columns.map(({ name }) => sql.ref(name)))} from ${sql.table(table)}`;
  if (dialect === 'postgresql') await sql`declare backup no scroll cursor for ${query}`.execute(db);
  // A row's number is its key where that is a whole number, and a key of a term may be below zero.
  let last = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const batch =
      dialect === 'postgresql'
        ? sql<Record<string, unknown>>`fetch ${sql.raw(String(batchRows))} from backup`
        : sql<Record<string, unknown>>`
            select rowid as "#row", ${sql.join(columns.map(({ name }) => sql.ref(name)))} from ${sql.table(table)}
            where rowid > ${last} order by rowid limit ${batchRows}`;
    const { rows } = await batch.execute(db);
    for (const row of rows) yield columns.map(({ name }) => encoded(row[name]));
    if (rows.length < batchRows) break;
    last = Number(rows.at(-1)?.['#row']);
  }
  if (dialect === 'postgresql') await sql`close backup`.execute(db);
}

function encoded(value: unknown): unknown {
  return value instanceof Date ? value.getTime() : value;
}
