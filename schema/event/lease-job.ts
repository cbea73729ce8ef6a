import type { Kysely } from 'kysely';
import type { Store } from '../gate/store.ts';
import type { Tables } from '../gate/tables.ts';

/** A claim on the next run of a job. */
export interface JobClaim {
  readonly name: string;
  /** Who claims: unique to the process. */
  readonly owner: string;
  readonly now: Date;
  /** When the claim ends if its owner has died, in milliseconds from now. */
  readonly lease: number;
}

/** How far the clocks of two processes may differ, in milliseconds. */
const SKEW = 60_000;

/** Whether a job is due and free, without writing anything. */
export async function isJobDue(
  { reads }: Pick<Store, 'reads'>,
  { name, now, lease }: Omit<JobClaim, 'owner'>,
): Promise<boolean> {
  const job = await reads
    .selectFrom('job')
    .select(['next_run_at', 'last_run_at', 'lease_until'])
    .where('name', '=', name)
    .executeTakeFirst();
  if (job === undefined) return true;
  const isDue = job.next_run_at <= now || (job.last_run_at !== null && job.last_run_at > behind(now));
  return isDue && (job.lease_until === null || job.lease_until < now || job.lease_until > beyond(now, lease));
}

/** A run later than this lies in the future: the clock has been put back, and what was planned by it no longer holds. */
function behind(now: Date): Date {
  return new Date(now.getTime() + SKEW);
}

/** No lease ends later than this by a clock that goes right. */
function beyond(now: Date, lease: number): Date {
  return new Date(now.getTime() + lease + SKEW);
}

/**
 * Takes the next run of a job when it is due and nobody has it; one statement, so that of several processes one wins.
 * @returns whether this one did.
 */
export async function claimJob(db: Kysely<Tables>, { name, owner, now, lease }: JobClaim): Promise<boolean> {
  await db
    .insertInto('job')
    .values({ name, next_run_at: new Date(0), lease_owner: null, lease_until: null, last_run_at: null, last_error: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const claimed = await db
    .updateTable('job')
    .set({ lease_owner: owner, lease_until: new Date(now.getTime() + lease) })
    .where('name', '=', name)
    .where(({ or, eb }) => or([eb('next_run_at', '<=', now), eb('last_run_at', '>', behind(now))]))
    .where(({ or, eb }) =>
      or([eb('lease_until', 'is', null), eb('lease_until', '<', now), eb('lease_until', '>', beyond(now, lease))]),
    )
    .executeTakeFirst();
  return claimed.numUpdatedRows > 0n;
}

/** Holds a job on while its work goes on; an owner whose lease ran out, and whom another has followed, holds nothing. */
export async function renewLease(db: Kysely<Tables>, { name, owner, now, lease }: JobClaim): Promise<void> {
  await db
    .updateTable('job')
    .set({ lease_until: new Date(now.getTime() + lease) })
    .where('name', '=', name)
    .where('lease_owner', '=', owner)
    .execute();
}

/** Gives the job back and says when it is due again. An owner whose lease ran out changes nothing. */
export async function releaseJob(
  db: Kysely<Tables>,
  { name, owner, now }: Omit<JobClaim, 'lease'>,
  nextRunAt: Date,
  error: string | null,
): Promise<void> {
  await db
    .updateTable('job')
    .set({ lease_owner: null, lease_until: null, next_run_at: nextRunAt, last_run_at: now, last_error: error })
    .where('name', '=', name)
    .where('lease_owner', '=', owner)
    .execute();
}
