import type { Tables } from '@gazette/schema/gate/tables.ts';
import type { Kysely } from 'kysely';

/** How databases and disks say that they take nothing more for now: full, or read-only. */
const refusals = /^(SQLITE_(FULL|READONLY|IOERR|CANTOPEN)\w*|53100|25006|ENOSPC|EDQUOT|EROFS)$/;

/** Row of `job` that is written to try whether writing works again; no job has this name. */
const PROBE = 'write-probe';
/** Bytes of a try: more than the few that a full disk may still have room for. */
const PROBE_SIZE = 65_536;

/**
 * Remembers that a write was refused by a full disk or a read-only database, until one goes through. Reads go on
 * meanwhile, and what nobody could store was acknowledged to nobody.
 */
export class WriteHealth {
  #refused = false;

  /** Runs a write and looks at how it fails. */
  async watch<T>(write: () => Promise<T>): Promise<T> {
    try {
      return await write();
    } catch (error) {
      if (isRefusal(error)) this.#refused = true;
      throw error;
    }
  }

  /** @throws while writes are refused; it tries one where the last was, and costs nothing where none was. */
  async check(bookkeep: (work: (db: Kysely<Tables>) => Promise<unknown>) => Promise<unknown>): Promise<void> {
    if (!this.#refused) return;
    const now = new Date();
    const text = '.'.repeat(PROBE_SIZE);
    await bookkeep((db) =>
      db
        .insertInto('job')
        .values({ name: PROBE, next_run_at: now, lease_owner: null, lease_until: null, last_run_at: null, last_error: text })
        .onConflict((conflict) => conflict.column('name').doUpdateSet({ last_error: text, next_run_at: now }))
        .execute(),
    );
    await bookkeep((db) => db.deleteFrom('job').where('name', '=', PROBE).execute());
    this.#refused = false;
  }
}

/** Whether a database or a disk takes nothing more for now. */
export function isRefusal(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code } = cause as { code?: unknown };
    if (typeof code === 'string' && refusals.test(code)) return true;
  }
  return false;
}
