import { mkdtemp, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const POLL_MILLISECONDS = 100;

/**
 * Makes a folder once on this machine, however many processes ask at the same time, and returns its path.
 *
 * `fill` gets a private folder beside the target; only when it has succeeded does that folder get the target's name,
 * so a folder that exists is always whole, even if a process was killed half-way.
 */
export async function madeOnce(folder: string, fill: (staging: string) => Promise<void>): Promise<string> {
  const lock = `${folder}.lock`;
  for (;;) {
    if (await exists(folder)) {
      return folder;
    }
    if (await acquire(lock)) {
      try {
        await make(folder, fill);
      } finally {
        await rm(lock, { force: true });
      }
    } else if (await isAbandoned(lock)) {
      await rm(lock, { force: true });
    } else {
      await pause(POLL_MILLISECONDS);
    }
  }
}

async function make(folder: string, fill: (staging: string) => Promise<void>): Promise<void> {
  if (await exists(folder)) {
    return;
  }
  const staging = await mkdtemp(`${folder}-`);
  try {
    await fill(staging);
    await rename(staging, folder);
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    // An abandoned lock can be broken by two processes at once; the one that comes second finds the work done.
    if (!(await exists(folder))) {
      throw error;
    }
  }
}

async function acquire(lock: string): Promise<boolean> {
  try {
    const file = await open(lock, 'wx');
    await file.writeFile(String(process.pid));
    await file.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') {
      return false;
    }
    throw new Error(`Cannot write in ${dirname(lock)}, which the tests need for temporary files`, { cause: error });
  }
}

async function isAbandoned(lock: string): Promise<boolean> {
  const owner = Number(await readFile(lock, 'utf8').catch(() => ''));
  if (owner === 0) {
    // Between creating the lock and writing its owner there is a moment; a lock that stays empty is a crash.
    const age = await stat(lock).then(
      (file) => Date.now() - file.mtimeMs,
      () => 0,
    );
    return age > 10_000;
  }
  try {
    process.kill(owner, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
