import type { Kysely } from 'kysely';
import type { Tables } from '../gate/tables.ts';
import type { SourceRow } from './sources.query.ts';

const DAY = 86_400_000;

/** Whether it is to be noted that a source still names an item: once a day, however often it is read. */
export function isListedAnew(listedAt: Date | null, now: Date): boolean {
  return listedAt === null || now.getTime() - listedAt.getTime() >= DAY;
}

/** Notes that their source still names these items. */
export async function markListed(db: Kysely<Tables>, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length > 0) await db.updateTable('source_item').set({ listed_at: now }).where('id', 'in', ids).execute();
}

/** Notes that a source has in it what it had when it last said all: it has answered that nothing is new. */
export async function markAllListed(db: Kysely<Tables>, { id, listed_at: listed }: Pick<SourceRow, 'id' | 'listed_at'>, now: Date): Promise<void> {
  if (listed === null) return;
  await db.updateTable('source_item').set({ listed_at: now }).where('source_id', '=', id).where('listed_at', '>=', new Date(listed.getTime() - DAY)).execute();
}

/**
 * Forgets what sources have brought and have not named since a moment. What still stands in a feed is remembered however
 * old it is, else it would come in again; up to when something was forgotten is kept, so that what a feed takes up again
 * from before then is known to be old.
 * @returns how many items are forgotten.
 */
export async function forgetItems(db: Kysely<Tables>, before: Date): Promise<number> {
  const sources = await db.selectFrom('source').select(['id', 'listed_at']).where('listed_at', 'is not', null).orderBy('id').execute();
  let forgotten = 0;
  for (const { id, listed_at: listed } of sources) {
    // A day less: what the source named then may have been noted up to a day before.
    const until = new Date(Math.min(before.getTime(), (listed?.getTime() ?? 0) - DAY));
    const { numDeletedRows } = await db.deleteFrom('source_item').where('source_id', '=', id).where('listed_at', '<', until).executeTakeFirst();
    if (numDeletedRows > 0n) await db.updateTable('source').set({ forgotten_until: until }).where('id', '=', id).execute();
    forgotten += Number(numDeletedRows);
  }
  return forgotten;
}
