import { sql } from 'kysely';
import type { Unit } from '../gate/store.ts';
import type { EventType } from './event-types.ts';

export interface NewEvent {
  readonly type: EventType;
  /** Id of the thing it happened to. */
  readonly subject: string;
  /** What a listener needs to know without reading: ids and short words, never a reader's data. */
  readonly payload?: Record<string, unknown>;
}

/** Writes the event in the transaction in which it happens: it is told exactly when it has happened, its reactions included. */
export async function recordEvent(unit: Unit, event: NewEvent): Promise<void> {
  const { type, subject, payload = {} } = event;
  unit.events.push(event);
  await unit.sql
    .insertInto('outbox_event')
    .values({
      transaction_id: unit.dialect === 'postgresql' ? sql<number>`pg_current_xact_id()::text::bigint` : 0,
      type,
      site: unit.site.id,
      subject,
      payload: JSON.stringify(payload) as never,
      occurred_at: unit.now,
    })
    .execute();
  for (const react of unit.reactions) await react(unit, event);
}
