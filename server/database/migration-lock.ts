import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import SqliteDatabase from 'better-sqlite3';
import { sql, type Kysely } from 'kysely';
import type { MigrationLock } from './migrations.ts';

/** How long a process waits for another one's migration, in milliseconds. */
const WAIT = 120_000;
/** Any number that nothing else in the database uses; it reads GAZ. */
const ADVISORY_KEY = 0x47415a;

/** On SQLite, an exclusive transaction on a little database of its own: the operating system frees it if the process dies. */
export function sqliteMigrationLock(dataDir: string): MigrationLock {
  return async (work) => {
    const lock = new SqliteDatabase(join(dataDir, 'migrate.lock'), { timeout: 0 });
    try {
      await acquire(lock);
      return await work();
    } finally {
      lock.close();
    }
  };
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

/** On PostgreSQL, an advisory lock of one session. */
export function postgresMigrationLock<T>(kysely: Kysely<T>): MigrationLock {
  return (work) =>
    kysely.connection().execute(async (session) => {
      await sql`select pg_advisory_lock(${ADVISORY_KEY})`.execute(session);
      try {
        return await work();
      } finally {
        await sql`select pg_advisory_unlock(${ADVISORY_KEY})`.execute(session);
      }
    });
}
