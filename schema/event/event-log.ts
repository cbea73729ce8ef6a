import { sql, type Kysely } from 'kysely';
import type { Store } from '../gate/store.ts';
import type { Tables } from '../gate/tables.ts';
import type { EventType } from './event-types.ts';

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
 * older than every one still running are read: a slow writer delays those behind it and loses nothing.
 */
export async function readEvents({ reads, dialect }: Log, after: EventCursor, limit: number): Promise<RecordedEvent[]> {
  const rows = await reads
    .selectFrom('outbox_event')
    .selectAll()
    .where(sql<boolean>`(transaction_id, position) > (${after.transaction}, ${after.position})`)
    .$if(dialect === 'postgresql', (query) => query.where(settled))
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
export async function latestCursor({ reads, dialect }: Log): Promise<EventCursor> {
  const row = await reads
    .selectFrom('outbox_event')
    .select(['transaction_id', 'position'])
    .$if(dialect === 'postgresql', (query) => query.where(settled))
    .orderBy('transaction_id', 'desc')
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  return { transaction: row?.transaction_id ?? 0, position: row?.position ?? 0 };
}

const settled = sql<boolean>`transaction_id < pg_snapshot_xmin(pg_current_snapshot())::text::bigint`;

/** Deletes the events of before `until`. */
export async function forgetEvents(db: Kysely<Tables>, until: Date): Promise<void> {
  await db.deleteFrom('outbox_event').where('occurred_at', '<', until).execute();
}
