import { randomBytes } from 'node:crypto';
import { copyFile, cp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sqlitePath } from '@gazette/server/database/open.ts';
import { inject } from 'vitest';
import { makeDataFolder } from './data-folder.ts';
import { administer } from './database-templates.ts';
import './global-setup.ts';
import { madeOnce } from './made-once.ts';

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
  /**
   * With all that `fill` writes into one with today's tables, and into its folder. It is asked once a run, by its name, and
   * whatever it has opened is closed when it has ended; each caller gets a copy.
   */
  createFilled: (name: string, fill: (database: Omit<TestDatabase, 'drop'>) => Promise<void>) => Promise<TestDatabase>;
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
    async createFilled(name, fill) {
      const template = await madeOnce(filledFolder(name, 'sqlite'), async (dataDir) => {
        await copyFile(inject('databaseTemplates').sqlite, sqlitePath(dataDir));
        await fill({ url: undefined, dataDir });
      });
      const database = await createSqlite();
      await cp(template, database.dataDir, { recursive: true });
      return database;
    },
  },
  {
    name: 'postgresql',
    create: () => createPostgresql('template0'),
    createMigrated: () => createPostgresql(inject('databaseTemplates').postgresql),
    async createFilled(name, fill) {
      const migrated = inject('databaseTemplates').postgresql;
      const filled = `${migrated}_${name}`;
      const template = await madeOnce(filledFolder(name, 'postgresql'), async (dataDir) => {
        await administer(inject('pgUrl'), `drop database if exists ${filled} with (force)`);
        await copyPostgresql(migrated, filled);
        await fill({ url: postgresqlUrl(filled), dataDir });
      });
      const database = await createPostgresql(filled);
      await cp(template, database.dataDir, { recursive: true });
      return database;
    },
  },
];

/** Beside the templates with nothing in them, and removed with them. */
function filledFolder(name: string, kind: DatabaseKind['name']): string {
  return join(dirname(inject('databaseTemplates').sqlite), `${name}-${kind}`);
}

async function createSqlite(): Promise<TestDatabase> {
  const dataDir = await makeDataFolder('gazette-data');
  return { url: undefined, dataDir, drop: () => removeDataDir(dataDir) };
}

async function createPostgresql(template: string): Promise<TestDatabase> {
  const name = `gazette_${randomBytes(8).toString('hex')}`;
  await copyPostgresql(template, name);
  const dataDir = await makeDataFolder('gazette-data');
  return {
    url: postgresqlUrl(name),
    dataDir,
    async drop() {
      await administer(inject('pgUrl'), `drop database if exists ${name} with (force)`);
      await removeDataDir(dataDir);
    },
  };
}

async function copyPostgresql(template: string, name: string): Promise<void> {
  await administer(inject('pgUrl'), `create database ${name} template ${template} strategy file_copy`);
}

function postgresqlUrl(name: string): string {
  const url = new URL(inject('pgUrl'));
  url.pathname = `/${name}`;
  return url.href;
}

function removeDataDir(dataDir: string): Promise<void> {
  // Windows refuses to remove a file that a closing process still holds.
  return rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
}
