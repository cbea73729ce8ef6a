import { setTimeout as pause } from 'node:timers/promises';
import SqliteDatabase from 'better-sqlite3';

/** How long a process waits for another one's work, in milliseconds. */
const WAIT = 120_000;

/**
 * Does something that processes of one machine may not do at the same time: an exclusive transaction on a little database
 * of its own, which the operating system frees if the process dies.
 */
export async function withFileLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  const lock = new SqliteDatabase(path, { timeout: 0 });
  try {
    await acquire(lock);
    return await work();
  } finally {
    lock.close();
  }
}

async function acquire(lock: SqliteDatabase.Database): Promise<void> {
  const deadline = Date.now() + WAIT;
  for (;;) {
    try {
      lock.exec('begin exclusive');
      return;
    } catch (error) {
      // SQLite's own waiting would stop the whole process, the holder of the lock included.
      if ((error as { code?: string }).code !== 'SQLITE_BUSY' || Date.now() > deadline) throw error;
      await pause(50);
    }
  }
}
