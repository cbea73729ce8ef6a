import { sql, type Kysely } from 'kysely';
import type { Store } from '../gate/store.ts';
import type { Tables } from '../gate/tables.ts';
import type { EventCursor } from './event-log.ts';

/** Makes sure that a consumer has a place in the log: the one it has, else `start`. */
export async function ensureConsumer(db: Kysely<Tables>, name: string, start: EventCursor): Promise<void> {
  await db
    .insertInto('event_consumer')
    .values({ name, transaction_id: start.transaction, position: start.position })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Gives a place up, so that nothing is kept for a consumer that is no more. */
export async function dropConsumer(db: Kysely<Tables>, name: string): Promise<void> {
  await db.deleteFrom('event_consumer').where('name', '=', name).execute();
}

/** How far a consumer has come; undefined for one that has no place. */
export async function placeOf({ reads }: Pick<Store, 'reads'>, name: string): Promise<EventCursor | undefined> {
  const row = await reads.selectFrom('event_consumer').selectAll().where('name', '=', name).executeTakeFirst();
  return row && { transaction: row.transaction_id, position: row.position };
}

/** Moves a place on, never back. */
export async function movePlace(db: Kysely<Tables>, name: string, { transaction, position }: EventCursor): Promise<void> {
  await db
    .updateTable('event_consumer')
    .set({ transaction_id: transaction, position })
    .where('name', '=', name)
    .where(sql<boolean>`(transaction_id, position) < (${transaction}, ${position})`)
    .execute();
}
