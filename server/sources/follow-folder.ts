import { lstat, mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImportEntry } from '../exchange/import-entry.ts';
import { ImportError } from '../exchange/import-error.ts';
import type { ImportLimits } from '../exchange/import-limits.ts';
import { openSource } from '../exchange/source/open-source.ts';
import { newsIn } from './follow-feed.ts';

/** Milliseconds for which a file must not have changed to be whole; one that was renamed into the folder is so at once. */
const QUIET = 2_000;
/** One that cannot be read yet may still be on its way so long. */
const PATIENCE = 60_000;
/** Files of one reading. */
const MOST_FILES = 200;

/** A file that an agency has dropped. */
export interface Dropped {
  readonly name: string;
  /** What it says; a text why nothing can be read of it. */
  readonly said: readonly ImportEntry[] | string;
}

/** The folder of a source below the data folder, with those for what has been read; made where it is missing. */
export async function inboxOf(dataDir: string, name: string): Promise<string> {
  const folder = join(dataDir, 'inbox', name);
  await mkdir(join(folder, 'done'), { recursive: true });
  await mkdir(join(folder, 'failed'), { recursive: true });
  return folder;
}

/** The files of a folder that have arrived whole, in the order of their names. What is hidden or no plain file stays where it is. */
export async function* filesIn(folder: string, limits: ImportLimits, now: number): AsyncGenerator<Dropped> {
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.') && !/\.(?:part|tmp|unfinished)$/i.test(name));
  let taken = 0;
  for (const name of names.toSorted()) {
    if (taken >= MOST_FILES) return;
    const found = await lstat(join(folder, name)).catch(() => undefined);
    const age = found?.isFile() ? now - found.mtimeMs : undefined;
    if (age === undefined || age < QUIET) continue;
    const said = await readFile(join(folder, name), limits);
    if (typeof said === 'string' && age < PATIENCE) continue;
    taken += 1;
    yield { name, said };
  }
}

async function readFile(path: string, limits: ImportLimits): Promise<readonly ImportEntry[] | string> {
  try {
    const source = await openSource(path, limits);
    return await newsIn(source, limits);
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return error.message.replace(path, 'The file');
  }
}

/** Puts a file away: to what is done, or to what failed with the reason beside it. An earlier one of its name stays. */
export async function putAway(folder: string, name: string, reason: string | undefined, now: Date): Promise<void> {
  const place = join(folder, reason === undefined ? 'done' : 'failed');
  const isTaken = (await lstat(join(place, name)).catch(() => undefined)) !== undefined;
  const kept = isTaken ? `${now.toISOString().replace(/[:.]/g, '-')}-${name}` : name;
  await rename(join(folder, name), join(place, kept));
  if (reason !== undefined) await writeFile(join(place, `${kept}.reason.txt`), `${reason}\n`);
}
