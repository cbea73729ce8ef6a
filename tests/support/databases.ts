import { randomBytes } from 'node:crypto';
import { copyFile, rm } from 'node:fs/promises';
import { sqlitePath } from '@gazette/server/database/open.ts';
import { inject } from 'vitest';
import { makeDataFolder } from './data-folder.ts';
import { administer } from './database-templates.ts';
import './global-setup.ts';

/** One fresh, empty database and a data folder to go with it. */
export type TestDatabase = {
  /** What `DATABASE_URL` would be: undefined means SQLite in `dataDir`. */
  url: string | undefined;
  /** An empty temporary folder: the embedded database's, and of everything else kept in files. */
  dataDir: string;
  /** Removes both, cutting connections that are still open. Safe to call twice. */
  drop: () => Promise<void>;
};

export type DatabaseKind = {
  name: 'sqlite' | 'postgresql';
  /** Without a single table, as an operator's first one is. */
  create: () => Promise<TestDatabase>;
  /** With today's tables, empty. */
  createMigrated: () => Promise<TestDatabase>;
};

/**
 * The databases Gazette promises to behave alike on, to run one test body on each:
 * `describe.each(databases)('on $name', ({ create }) => { … })`.
 */
export const databases: readonly DatabaseKind[] = [
  {
    name: 'sqlite',
    create: createSqlite,
    async createMigrated() {
      const database = await createSqlite();
      await copyFile(inject('databaseTemplates').sqlite, sqlitePath(database.dataDir));
      return database;
    },
  },
  {
    name: 'postgresql',
    create: () => createPostgresql('template0'),
    createMigrated: () => createPostgresql(inject('databaseTemplates').postgresql),
  },
];

async function createSqlite(): Promise<TestDatabase> {
  const dataDir = await makeDataFolder('gazette-data');
  return { url: undefined, dataDir, drop: () => removeDataDir(dataDir) };
}

async function createPostgresql(template: string): Promise<TestDatabase> {
  const pgUrl = inject('pgUrl');
  const name = `gazette_${randomBytes(8).toString('hex')}`;
  await administer(pgUrl, `create database ${name} template ${template} strategy file_copy`);
  const url = new URL(pgUrl);
  url.pathname = `/${name}`;
  const dataDir = await makeDataFolder('gazette-data');
  return {
    url: url.href,
    dataDir,
    async drop() {
      await administer(pgUrl, `drop database if exists ${name} with (force)`);
      await removeDataDir(dataDir);
    },
  };
}

function removeDataDir(dataDir: string): Promise<void> {
  // Windows refuses to remove a file that a closing process still holds.
  return rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
}
