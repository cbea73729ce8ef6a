import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { openDatabase, sqlitePath } from '@gazette/server/database/open.ts';
import { openSqliteFile } from '@gazette/server/database/sqlite-dialect.ts';
import pg from 'pg';
import pino from 'pino';
import { makeDataFolder } from './data-folder.ts';

/** Databases with today's tables and nothing in them, of which every test takes a copy: migrating each anew takes far longer. */
export interface DatabaseTemplates {
  /** Path of a SQLite file that nobody has open. */
  readonly sqlite: string;
  /** Name of a PostgreSQL database to which nobody is connected. */
  readonly postgresql: string;
}

/** Makes them by the migrations. @returns them, and how to remove them. */
export async function makeTemplates(pgUrl: string): Promise<{ templates: DatabaseTemplates; remove(): Promise<void> }> {
  const dataDir = await makeDataFolder('gazette-template');
  const name = `gazette_template_${randomBytes(6).toString('hex')}`;
  await administer(pgUrl, `create database ${name} template template0`);
  const url = new URL(pgUrl);
  url.pathname = `/${name}`;
  await migrate(undefined, dataDir);
  await migrate(url.href, dataDir);
  return {
    templates: { sqlite: sqlitePath(dataDir), postgresql: name },
    async remove() {
      // With the copies that tests have filled, see `createFilled`.
      const made = await administer(pgUrl, `select datname as name from pg_database where datname like '${name}%'`);
      for (const one of made) await administer(pgUrl, `drop database if exists ${one.name} with (force)`).catch(() => {});
      await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Runs one statement where databases are created and dropped. @returns what it names. */
export async function administer(pgUrl: string, statement: string): Promise<{ readonly name: string }[]> {
  const client = new pg.Client({ connectionString: pgUrl });
  await client.connect();
  try {
    return (await client.query<{ name: string }>(statement)).rows;
  } finally {
    await client.end();
  }
}

async function migrate(databaseUrl: string | undefined, dataDir: string): Promise<void> {
  const database = await openDatabase({ databaseUrl, dataDir }, pino({ level: 'silent' }));
  await database.migrations.up();
  await database.close();
  if (databaseUrl !== undefined) return;
  // What the last connections left in the log beside the file belongs into it, or a copy lacks it.
  const file = openSqliteFile({ path: sqlitePath(dataDir), readOnly: false, busyTimeout: 1_000 });
  file.pragma('wal_checkpoint(truncate)');
  file.close();
}
