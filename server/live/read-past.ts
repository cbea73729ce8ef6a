import { readEvents, type EventCursor } from '@gazette/schema/event/event-log.ts';
import type { Viewer } from '@gazette/schema/gate/visible.ts';
import type { LiveEvent } from '@gazette/schema/live/live-event.ts';
import type { EventPage, Wish } from '@gazette/schema/live/live-events.ts';
import { projectEvents } from '@gazette/schema/live/project-events.ts';
import { topicKey } from '@gazette/schema/live/topic.ts';
import type { Database } from '../database/database.ts';

/** Events of all sites that one question looks through. */
const MOST_READ = 2_000;
const BATCH = 200;

/**
 * At most `first` events after a cursor, as they may be seen now.
 * @returns `gone` when the log does not reach back to the cursor, or is another one than the cursor was made for.
 */
export async function readPast(
  database: Database,
  wish: Wish,
  after: EventCursor,
  first: number,
): Promise<EventPage | 'gone'> {
  if (!(await isKnown(database, after))) return 'gone';
  const events: LiveEvent[] = [];
  let cursor = after;
  for (let read = 0; read < MOST_READ; read += BATCH) {
    const batch = await readEvents(database, cursor, BATCH);
    for (const event of await heardOf(database, wish, batch)) {
      if (events.length === first) return { events, cursor, hasMore: true };
      events.push(event);
      cursor = event.cursor;
    }
    cursor = batch.at(-1)?.cursor ?? cursor;
    if (batch.length < BATCH) return { events, cursor, hasMore: false };
  }
  return { events, cursor, hasMore: true };
}

/** The events of a batch that belong to the wish, in their order; one told to both classes of viewers is told once. */
async function heardOf(
  database: Database,
  { site, topics }: Wish,
  batch: Awaited<ReturnType<typeof readEvents>>,
): Promise<LiveEvent[]> {
  const own = batch.filter((event) => event.site === site.id);
  const keys = new Set(topics.map((topic) => topicKey(site.id, topic)));
  const isModerator = topics.some(({ kind }) => kind === 'moderation');
  const viewers: Viewer[] = isModerator ? (topics.length > 1 ? ['public', 'newsroom'] : ['newsroom']) : ['public'];
  const told = await Promise.all(viewers.map((viewer) => projectEvents(database, site, viewer, own)));
  return own.flatMap((_, index) => {
    const event = told.map((list) => list[index]).find((one) => one?.topics.some((topic) => keys.has(topic)));
    return event ? [event] : [];
  });
}

/** A cursor is the place of an event that is still kept, or the beginning of a log of which nothing has been forgotten. */
async function isKnown(database: Database, { transaction, position }: EventCursor): Promise<boolean> {
  if (position === 0) {
    const first = await database.reads
      .selectFrom('outbox_event')
      .select('position')
      .orderBy('position')
      .limit(1)
      .executeTakeFirst();
    return first === undefined || first.position === 1;
  }
  const found = await database.reads
    .selectFrom('outbox_event')
    .select('transaction_id')
    .where('position', '=', position)
    .executeTakeFirst();
  return found?.transaction_id === transaction;
}
