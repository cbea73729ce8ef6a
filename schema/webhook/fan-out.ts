import { sql, type Kysely } from 'kysely';
import { v5 as uuid } from 'uuid';
import { readEvents, type EventCursor, type RecordedEvent } from '../event/event-log.ts';
import type { Dialect } from '../gate/store.ts';
import type { Tables } from '../gate/tables.ts';

export const WEBHOOK_CONSUMER = 'webhooks';

/** Namespace of the ids of deliveries: the same event gives the same webhook the same id, whoever makes it. */
const NAMESPACE = '6b1f8f0e-3a0d-5c7e-9a44-0c8f6e2d7b51';

/** Rows of one statement: both databases bound its parameters. */
const ROWS = 1_000;

interface FanOut {
  readonly dialect: Dialect;
  /** Events of one transaction. */
  readonly limit: number;
  /** What is told of an event. */
  readonly payload: (event: RecordedEvent, site: string) => Record<string, unknown>;
  readonly now: Date;
}

/**
 * Turns the next events of the log into deliveries, one for each webhook that asked for them. The deliveries and the place
 * up to which the log has been read are written in one transaction: whenever the process dies, every event is on its way
 * to every webhook exactly once.
 *
 * @param transaction in which all of it is written.
 * @returns how many events were read; fewer than `limit` means the end of the log.
 */
export async function fanOut(transaction: Kysely<Tables>, { dialect, limit, payload, now }: FanOut): Promise<number> {
  const consumer = await transaction
    .selectFrom('event_consumer')
    .selectAll()
    .where('name', '=', WEBHOOK_CONSUMER)
    // Another process that does the same waits here, and then finds the place moved.
    .$if(dialect === 'postgresql', (query) => query.forUpdate())
    .executeTakeFirst();
  if (!consumer) return 0;
  const place = { transaction: consumer.transaction_id, position: consumer.position };
  const events = await readEvents({ reads: transaction, dialect }, place, limit);
  const last = events.at(-1);
  if (!last) return 0;
  const webhooks = await transaction.selectFrom('webhook').selectAll().where('disabled_at', 'is', null).execute();
  const born = await placesOfBirth(transaction, place);
  const deliveries = events.flatMap((event) =>
    webhooks
      .filter((webhook) => webhook.site === event.site && webhook.topics.includes(event.type) && !isBefore(event.cursor, born.get(webhook.id)))
      .map((webhook) => ({
        id: uuid(`${event.cursor.transaction}.${event.cursor.position} ${webhook.id}`, NAMESPACE),
        webhook_id: webhook.id,
        topic: event.type,
        payload: JSON.stringify(payload(event, webhook.site)) as never,
        created_at: now,
        attempts: 0,
        next_attempt_at: now,
        delivered_at: null,
        last_error: null,
      })),
  );
  for (let start = 0; start < deliveries.length; start += ROWS) {
    await transaction
      .insertInto('webhook_delivery')
      .values(deliveries.slice(start, start + ROWS))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  await transaction
    .updateTable('event_consumer')
    .set({ transaction_id: last.cursor.transaction, position: last.cursor.position })
    .where('name', '=', WEBHOOK_CONSUMER)
    .execute();
  return events.length;
}

/** Where in the rest of the log webhooks were created: what comes before does not concern them. */
async function placesOfBirth(transaction: Kysely<Tables>, { transaction: from, position }: EventCursor): Promise<ReadonlyMap<string, EventCursor>> {
  const rows = await transaction
    .selectFrom('outbox_event')
    .select(['subject', 'transaction_id', 'position'])
    .where('type', '=', 'webhook.created')
    .where(sql<boolean>`(transaction_id, position) > (${from}, ${position})`)
    .execute();
  return new Map(rows.map((row) => [row.subject, { transaction: row.transaction_id, position: row.position }]));
}

function isBefore(one: EventCursor, other: EventCursor | undefined): boolean {
  if (other === undefined) return false;
  return one.transaction < other.transaction || (one.transaction === other.transaction && one.position < other.position);
}

/** Whether the log goes on behind what has been read, and anybody is to be told. */
export async function hasEventsToFanOut(reads: Kysely<Tables>): Promise<boolean> {
  const row = await reads
    .selectFrom('event_consumer')
    .select('event_consumer.name')
    .where('event_consumer.name', '=', WEBHOOK_CONSUMER)
    .where(({ exists, selectFrom }) => exists(selectFrom('webhook').select('webhook.id').where('webhook.disabled_at', 'is', null)))
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('outbox_event')
          .select('outbox_event.position')
          .where(
            sql<boolean>`(outbox_event.transaction_id, outbox_event.position) > (event_consumer.transaction_id, event_consumer.position)`,
          ),
      ),
    )
    .executeTakeFirst();
  return row !== undefined;
}
