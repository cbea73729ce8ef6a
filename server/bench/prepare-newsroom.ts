import { constants } from 'node:fs';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { openDatabase, sqlitePath } from '../database/open.ts';
import { corpusFile } from './corpus-file.ts';
import { fillPostgres } from './fill-postgres.ts';
import { createTemporaryDatabase } from './temporary-database.ts';

/** A newsroom that holds the corpus, to be thrown away after the measurement. */
export interface Newsroom {
  databaseUrl: string | undefined;
  dataDir: string;
  remove(): Promise<void>;
}

/** A new SQLite file, or a new database on the PostgreSQL server of `databaseUrl`, with a corpus of this size. */
export async function prepareNewsroom(
  databaseUrl: string | undefined,
  articles: number,
  log: Logger,
  say: (line: string) => void,
): Promise<Newsroom> {
  const corpus = await corpusFile(articles, log, say);
  return newNewsroom(databaseUrl, async (place) => {
    if (place.databaseUrl === undefined) return copyFile(corpus, sqlitePath(place.dataDir), constants.COPYFILE_FICLONE);
    await migrate(place, log);
    say(`filling PostgreSQL with ${articles} articles`);
    await fillPostgres(place.databaseUrl, corpus);
  });
}

/** A new database of this version, with nothing in it. */
export function emptyNewsroom(databaseUrl: string | undefined, log: Logger): Promise<Newsroom> {
  return newNewsroom(databaseUrl, (place) => migrate(place, log));
}

interface Place {
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
}

async function newNewsroom(databaseUrl: string | undefined, fill: (place: Place) => Promise<void>): Promise<Newsroom> {
  const temporary = databaseUrl === undefined ? undefined : await createTemporaryDatabase(databaseUrl);
  const dataDir = await mkdtemp(join(tmpdir(), 'gazette-bench-'));
  const remove = async () => {
    await temporary?.drop();
    await rm(dataDir, { recursive: true, force: true });
  };
  const place = { databaseUrl: temporary?.url, dataDir };
  try {
    await fill(place);
  } catch (error) {
    await remove();
    throw error;
  }
  return { ...place, remove };
}

async function migrate(place: Place, log: Logger): Promise<void> {
  const database = await openDatabase(place, log);
  try {
    await database.migrations.up();
  } finally {
    await database.close();
  }
}
