import { accessSync, constants, statfsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Linux keeps this folder in memory. */
const MEMORY = '/dev/shm';
/** A container may have but a few megabytes of it. */
const ENOUGH = 2 * 1024 ** 3;

/**
 * A fresh, empty folder for a test's data, in memory where there is enough of it: SQLite waits for the disk at each commit,
 * as it must, and there are tens of thousands in a run; PostgreSQL copies hundreds of files for each database.
 * @param elsewhere the folder to make it in where there is not.
 */
export function makeDataFolder(name: string, elsewhere = tmpdir()): Promise<string> {
  return mkdtemp(join(isMemoryAtHand() ? MEMORY : elsewhere, `${name}-`));
}

function isMemoryAtHand(): boolean {
  try {
    accessSync(MEMORY, constants.W_OK);
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize >= ENOUGH;
  } catch {
    return false;
  }
}
