import type { Kysely } from 'kysely';
import type { Tables } from '../gate/tables.ts';

/**
 * The time for work that cannot be undone, such as deleting what is old: it follows the clock, but goes ahead by no more
 * than `stride` milliseconds a call. A clock that jumps a year ahead deletes nothing at once; whoever has a calendar has
 * days to notice, and putting the clock right is all there is to do.
 *
 * It is remembered as the next run of a job that nobody runs.
 */
export async function pacedClock(db: Kysely<Tables>, name: string, now: Date, stride: number): Promise<Date> {
  const row = await db.selectFrom('job').select('next_run_at').where('name', '=', name).executeTakeFirst();
  const paced = row ? new Date(Math.min(now.getTime(), row.next_run_at.getTime() + stride)) : now;
  await db
    .insertInto('job')
    .values({ name, next_run_at: paced, lease_owner: null, lease_until: null, last_run_at: null, last_error: null })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ next_run_at: paced }))
    .execute();
  return paced;
}
