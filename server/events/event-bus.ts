import { latestCursor, readEvents, readUnsettledEvents, type EventCursor, type RecordedEvent } from '@gazette/schema/event/event-log.ts';
import type { Logger } from 'pino';
import type { Database } from '../database/database.ts';
import type { Metrics } from '../metrics/metrics.ts';

export type EventListener = (event: RecordedEvent) => void | Promise<void>;

/** Hears of events as soon as they can be read: in batches, in no order, and perhaps of one again. */
export type SeenListener = (events: readonly RecordedEvent[]) => void | Promise<void>;

/** Events read from the log in one statement. */
const BATCH = 500;
/** How often the log is looked at without having been woken, in milliseconds: a wake-up is a hint and may be lost. */
const HEARTBEAT = 500;

interface Parts {
  readonly database: Database;
  readonly metrics: Pick<Metrics, 'eventLag'>;
  readonly log: Logger;
  readonly now: () => Date;
}

/**
 * Tells this process what has happened anywhere: every event of the outbox, once and in order, from the moment of
 * `start` on. Another process's writes are heard through `wake`, or at the next heartbeat at the latest.
 */
export class EventBus {
  readonly #parts: Parts;
  readonly #listeners = new Set<EventListener>();
  readonly #seenListeners = new Set<SeenListener>();
  /** Events behind the cursor's place that have been seen already. */
  #seen = new Set<string>();
  #cursor: EventCursor = { transaction: 0, position: 0 };
  #reading: Promise<void> | undefined;
  #again = false;
  #heartbeat: NodeJS.Timeout | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Calls `listener` for every later event; one that throws is logged and does not stop the others. */
  on(listener: EventListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Calls `listener` before those of `on`, and without waiting for transactions that are still running. */
  onSeen(listener: SeenListener): () => void {
    this.#seenListeners.add(listener);
    return () => this.#seenListeners.delete(listener);
  }

  async start(): Promise<void> {
    this.#cursor = await latestCursor(this.#parts.database);
    this.#heartbeat = setInterval(() => this.wake(), HEARTBEAT);
    this.#heartbeat.unref();
  }

  /** Says that the log may have grown. Cheap; never throws. */
  wake(): void {
    if (this.#heartbeat === undefined) return;
    if (this.#reading) {
      this.#again = true;
      return;
    }
    this.#reading = this.#read().finally(() => {
      this.#reading = undefined;
      if (this.#again) {
        this.#again = false;
        this.wake();
      }
    });
  }

  async stop(): Promise<void> {
    clearInterval(this.#heartbeat);
    this.#heartbeat = undefined;
    this.#again = false;
    await this.#reading;
  }

  async #read(): Promise<void> {
    try {
      if (this.#seenListeners.size > 0) await this.#look();
      for (;;) {
        const events = await readEvents(this.#parts.database, this.#cursor, BATCH);
        // What was committed since the look above; once the cursor is past it, no later look would find it.
        await this.#tellSeen(events.filter((event) => !this.#seen.has(nameOf(event))));
        for (const event of events) {
          this.#cursor = event.cursor;
          await this.#tell(event);
        }
        if (events.length < BATCH) return;
      }
    } catch (error) {
      this.#parts.log.error({ err: error }, 'the event log could not be read');
    }
  }

  /** All that has been committed since the cursor and not been seen before. */
  async #look(): Promise<void> {
    const seen = new Set<string>();
    for (let after = this.#cursor; ; ) {
      const events = await readUnsettledEvents(this.#parts.database, after, BATCH);
      const fresh: RecordedEvent[] = [];
      for (const event of events) {
        const name = nameOf(event);
        if (!this.#seen.has(name)) fresh.push(event);
        seen.add(name);
      }
      await this.#tellSeen(fresh);
      const last = events.at(-1);
      if (!last || events.length < BATCH) break;
      after = last.cursor;
    }
    this.#seen = seen;
  }

  async #tellSeen(events: readonly RecordedEvent[]): Promise<void> {
    if (events.length === 0) return;
    for (const listener of this.#seenListeners) {
      try {
        await listener(events);
      } catch (error) {
        this.#parts.log.error({ err: error }, 'a listener failed');
      }
    }
  }

  async #tell(event: RecordedEvent): Promise<void> {
    this.#parts.metrics.eventLag(Math.max(0, this.#parts.now().getTime() - event.occurredAt.getTime()) / 1000);
    for (const listener of this.#listeners) {
      try {
        await listener(event);
      } catch (error) {
        this.#parts.log.error({ err: error, event: event.type }, 'a listener failed');
      }
    }
  }
}

function nameOf({ cursor }: RecordedEvent): string {
  return `${cursor.transaction} ${cursor.position}`;
}
