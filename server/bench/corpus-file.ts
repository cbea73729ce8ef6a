import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { openDatabase, sqlitePath } from '../database/open.ts';
import { loadCorpus } from './load-corpus.ts';

/** What a corpus is made by: with another, it is made anew. */
const MADE_BY = [
  './corpus.ts',
  './corpus-lists.ts',
  './invented-words.ts',
  './load-corpus.ts',
  '@gazette/schema/article/add-articles.ts',
  '@gazette/schema/article/headline-words.ts',
  '@gazette/schema/related/add-features.ts',
  '@gazette/schema/text/analysis-version.ts',
];
/** Files that nobody has asked for so long are removed, in milliseconds: one of a hundred thousand articles takes gigabytes. */
const KEPT = 3 * 86_400_000;

/**
 * A SQLite file with a corpus of this size, to be copied. Making one takes minutes, so each is kept in the temporary folder.
 * @returns its path.
 */
export async function corpusFile(articles: number, log: Logger, say: (line: string) => void): Promise<string> {
  const folder = join(tmpdir(), 'gazette-bench-corpora');
  await mkdir(folder, { recursive: true });
  const dataDir = await mkdtemp(join(folder, 'making-'));
  try {
    const database = await openDatabase({ databaseUrl: undefined, dataDir }, log);
    let path = '';
    try {
      await database.migrations.up();
      path = join(folder, `${articles}-${await versionOf(await database.migrations.executed())}.sqlite`);
      if (!existsSync(path)) await loadCorpus(database, articles, (done, doing) => say(`corpus: ${done} of ${articles} ${doing}`));
    } finally {
      await database.close();
    }
    if (!existsSync(path)) await rename(sqlitePath(dataDir), path);
    await utimes(path, new Date(), new Date());
    await removeOld(folder);
    return path;
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function versionOf(migrations: readonly string[]): Promise<string> {
  const sources = await Promise.all(MADE_BY.map((file) => readFile(new URL(import.meta.resolve(file)), 'utf8')));
  return createHash('sha256')
    .update(JSON.stringify([migrations, sources]))
    .digest('hex')
    .slice(0, 12);
}

async function removeOld(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => undefined);
    if (found?.isFile() && found.mtimeMs < Date.now() - KEPT) await rm(path, { force: true });
  }
}
