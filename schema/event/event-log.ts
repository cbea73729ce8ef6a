import { sql, type Kysely } from 'kysely';
import type { Store } from '../gate/store.ts';
import type { Tables } from '../gate/tables.ts';
import type { EventType } from './event-types.ts';
import { settledBefore } from './settled.ts';

export interface RecordedEvent {
  readonly cursor: EventCursor;
  readonly type: EventType;
  readonly site: string | null;
  readonly subject: string;
  readonly payload: Record<string, unknown>;
  readonly occurredAt: Date;
}

/** A place in the log. On SQLite `transaction` is always 0, for writers take turns and positions grow as they commit. */
export interface EventCursor {
  readonly transaction: number;
  readonly position: number;
}

type Log = Pick<Store, 'reads' | 'dialect'>;

/**
 * Events after a cursor, in an order in which none can appear before one already read.
 *
 * PostgreSQL hands out positions before commit, so there the order is (transaction, position), and only transactions
 * older than every one still running are read (`settledBefore`): a slow writer delays those behind it and loses nothing.
 */
export async function readEvents(log: Log, after: EventCursor, limit: number): Promise<RecordedEvent[]> {
  return readLog(log, after, limit, await settledIn(log));
}

/**
 * The same with those behind which others may still appear: for whoever must know at once and may hear of one twice. On
 * PostgreSQL a transaction that takes long (an import) keeps back all that is committed after it has begun.
 */
export async function readUnsettledEvents(log: Log, after: EventCursor, limit: number): Promise<RecordedEvent[]> {
  return readLog(log, after, limit, undefined);
}

async function readLog(log: Log, after: EventCursor, limit: number, settled: number | undefined): Promise<RecordedEvent[]> {
  const rows = await log.reads
    .selectFrom('outbox_event')
    .selectAll()
    .where(sql<boolean>`(transaction_id, position) > (${after.transaction}, ${after.position})`)
    .$if(settled !== undefined, (query) => query.where('transaction_id', '<', settled ?? 0))
    .orderBy('transaction_id')
    .orderBy('position')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    cursor: { transaction: row.transaction_id, position: row.position },
    type: row.type as EventType,
    site: row.site,
    subject: row.subject,
    payload: row.payload,
    occurredAt: row.occurred_at,
  }));
}

/** The end of the log: reading from here hears what happens from now on. */
export async function latestCursor(log: Log): Promise<EventCursor> {
  const settled = await settledIn(log);
  const row = await log.reads
    .selectFrom('outbox_event')
    .select(['transaction_id', 'position'])
    .$if(settled !== undefined, (query) => query.where('transaction_id', '<', settled ?? 0))
    .orderBy('transaction_id', 'desc')
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  return { transaction: row?.transaction_id ?? 0, position: row?.position ?? 0 };
}

/** On SQLite writers take turns, so that all that can be read is complete. */
async function settledIn(log: Log): Promise<number | undefined> {
  return log.dialect === 'postgresql' ? settledBefore(log) : undefined;
}

/**
 * Deletes events of before `until`, the oldest first, at most so many: a transaction that forgot a million would hold up
 * every writer. Those that somebody who is to be told has not read stay: a clock that jumps ahead, or a server that stood
 * still for a week, must not lose them.
 * @returns how many went.
 */
export async function forgetEvents(db: Kysely<Tables>, until: Date, limit: number): Promise<number> {
  // Webhooks read on only while there are any.
  const unread = sql<boolean>`exists (select 1 from event_consumer
    where (event_consumer.name <> 'webhooks' or exists (select 1 from webhook where disabled_at is null))
    and (outbox_event.transaction_id, outbox_event.position) > (event_consumer.transaction_id, event_consumer.position))`;
  const old = db
    .selectFrom('outbox_event')
    .select('position')
    .where('occurred_at', '<', until)
    .where(({ not }) => not(unread))
    .orderBy('occurred_at')
    .limit(limit);
  const { numDeletedRows } = await db.deleteFrom('outbox_event').where('position', 'in', old).executeTakeFirst();
  return Number(numDeletedRows);
}
