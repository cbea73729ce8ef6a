import { latestCursor, readEvents, type EventCursor, type RecordedEvent } from '@gazette/schema/event/event-log.ts';
import type { Logger } from 'pino';
import type { Database } from '../database/database.ts';
import type { Metrics } from '../metrics/metrics.ts';

export type EventListener = (event: RecordedEvent) => void | Promise<void>;

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
      for (;;) {
        const events = await readEvents(this.#parts.database, this.#cursor, BATCH);
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
