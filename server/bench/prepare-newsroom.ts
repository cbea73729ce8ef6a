import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { backUp } from '../backup/backup.ts';
import { restore } from '../backup/restore.ts';
import { openDatabase } from '../database/open.ts';
import { loadCorpus } from './load-corpus.ts';
import { createTemporaryDatabase } from './temporary-database.ts';

/** A newsroom that holds the corpus, to be thrown away after the measurement. */
export interface Newsroom {
  databaseUrl: string | undefined;
  dataDir: string;
  remove(): Promise<void>;
}

/**
 * Fills a new SQLite file, or a new database on the PostgreSQL server of `databaseUrl`, with a corpus of this size. Writing
 * it through the domain takes a while, so each size is kept as a backup in the temporary folder and restored from there.
 */
export async function prepareNewsroom(
  databaseUrl: string | undefined,
  articles: number,
  log: Logger,
  say: (line: string) => void,
): Promise<Newsroom> {
  const archive = await corpusArchive(articles, log, say);
  return emptyNewsroom(databaseUrl, log, async (config, migrations) => void (await restore({ config, path: archive, migrations, replace: false })));
}

interface Place {
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
}

/** A new database of this version, with nothing in it but what `fill` puts there. */
export async function emptyNewsroom(
  databaseUrl: string | undefined,
  log: Logger,
  fill: (config: Place, migrations: string[]) => Promise<void> = async () => {},
): Promise<Newsroom> {
  const temporary = databaseUrl === undefined ? undefined : await createTemporaryDatabase(databaseUrl);
  const dataDir = await mkdtemp(join(tmpdir(), 'gazette-bench-'));
  const remove = async () => {
    await temporary?.drop();
    await rm(dataDir, { recursive: true, force: true });
  };
  const config = { databaseUrl: temporary?.url, dataDir };
  try {
    await fill(config, await migrate(config, log));
  } catch (error) {
    await remove();
    throw error;
  }
  return { ...config, remove };
}

async function migrate(config: Place, log: Logger): Promise<string[]> {
  const database = await openDatabase(config, log);
  try {
    await database.migrations.up();
    return await database.migrations.executed();
  } finally {
    await database.close();
  }
}

async function corpusArchive(articles: number, log: Logger, say: (line: string) => void): Promise<string> {
  const folder = join(tmpdir(), 'gazette-bench-corpora');
  const dataDir = await mkdtemp(join(tmpdir(), 'gazette-corpus-'));
  const config = { databaseUrl: undefined, dataDir };
  const database = await openDatabase(config, log);
  try {
    await database.migrations.up();
    const migrations = await database.migrations.executed();
    const generator = await Promise.all(
      ['./corpus.ts', './corpus-lists.ts', './invented-words.ts', './load-corpus.ts'].map((file) => readFile(new URL(file, import.meta.url), 'utf8')),
    );
    generator.push(await readFile(new URL(import.meta.resolve('@gazette/schema/article/headline-words.ts')), 'utf8'));
    const version = createHash('sha256')
      .update(JSON.stringify([migrations, generator]))
      .digest('hex')
      .slice(0, 12);
    const path = join(folder, `${articles}-${version}.backup`);
    if (existsSync(path)) return path;
    await mkdir(folder, { recursive: true });
    await loadCorpus(database, articles, (done, doing) => say(`corpus: ${done} of ${articles} ${doing}`));
    await backUp({ config, path, migrations, now: new Date() });
    return path;
  } finally {
    await database.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}
