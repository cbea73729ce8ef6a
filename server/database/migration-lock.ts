import { join } from 'node:path';
import { sql, type Kysely } from 'kysely';
import { withFileLock } from '../lifecycle/file-lock.ts';
import type { MigrationLock } from './migrations.ts';

/** Any number that nothing else in the database uses; it reads GAZ. */
const ADVISORY_KEY = 0x47415a;

/** On SQLite, a file beside the database. */
export function sqliteMigrationLock(dataDir: string): MigrationLock {
  return (work) => withFileLock(join(dataDir, 'migrate.lock'), work);
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
