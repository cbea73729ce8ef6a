import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
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

export type DatabaseKind = { name: 'sqlite' | 'postgresql'; create: () => Promise<TestDatabase> };

/**
 * The databases Gazette promises to behave alike on, to run one test body on each:
 * `describe.each(databases)('on $name', ({ create }) => { … })`.
 */
export const databases: readonly DatabaseKind[] = [
  { name: 'sqlite', create: createSqlite },
  { name: 'postgresql', create: createPostgresql },
];

async function createSqlite(): Promise<TestDatabase> {
  const dataDir = await createDataDir();
  return { url: undefined, dataDir, drop: () => removeDataDir(dataDir) };
}

async function createPostgresql(): Promise<TestDatabase> {
  const name = `gazette_${randomBytes(8).toString('hex')}`;
  await administer(`create database ${name} template template0`);
  const url = new URL(inject('pgUrl'));
  url.pathname = `/${name}`;
  const dataDir = await createDataDir();
  return {
    url: url.href,
    dataDir,
    async drop() {
      await administer(`drop database if exists ${name} with (force)`);
      await removeDataDir(dataDir);
    },
  };
}

async function administer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('pgUrl') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function createDataDir(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'gazette-data-'));
}

function removeDataDir(dataDir: string): Promise<void> {
  // Windows refuses to remove a file that a closing process still holds.
  return rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
}
