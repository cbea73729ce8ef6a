import { dropConsumer, ensureConsumer, movePlace, placeOf } from '@gazette/schema/event/event-consumers.ts';
import { latestCursor, readEvents, type RecordedEvent } from '@gazette/schema/event/event-log.ts';
import type { Config } from '../config/config.ts';
import type { JobDefinition } from '../jobs/job.ts';
import type { Services } from '../services.ts';
import { backoff } from '../webhooks/backoff.ts';

/** Events that are told at once. */
const BATCH = 500;

/** A program outside that must hear of every event, and to which hearing of one twice does no harm. */
export interface Listener {
  /** Names its place in the log. */
  readonly consumer: string;
  /** Whether there is one. */
  isThere(config: Config): boolean;
  /** Of the job that tells it. */
  readonly job: string;
  /** Milliseconds between two looks. */
  readonly every: number;
  /** Longest wait between tries, in milliseconds. */
  readonly longestWait: number;
  /**
   * Tells it of events.
   * @param name of these events: the same at every try.
   * @throws when it does not take them.
   */
  tell(services: Services, events: readonly RecordedEvent[], name: string): Promise<void>;
}

/** Gives a listener a place in the log from now on, or takes it away where there is none. */
export async function prepareListener({ consumer, isThere }: Listener, { config, database }: Pick<Services, 'config' | 'database'>): Promise<void> {
  if (!isThere(config)) return database.bookkeep((db) => dropConsumer(db, consumer));
  const end = await latestCursor(database);
  return database.bookkeep((db) => ensureConsumer(db, consumer, end));
}

/**
 * The job that tells it. The place in the log moves on only when it has taken the news: a try that fails, or a process that
 * dies, is followed by another with the same events and perhaps more, less and less often.
 */
export function tellOfEvents(listener: Listener): JobDefinition {
  const { consumer, isThere, job: name, every, longestWait } = listener;
  let failures = 0;
  let notBefore = 0;
  return {
    name,
    every,
    async isWanted({ config, database, now }) {
      if (!isThere(config) || now().getTime() < notBefore) return false;
      const place = await placeOf(database, consumer);
      return place !== undefined && (await readEvents(database, place, 1)).length > 0;
    },
    async run(services) {
      try {
        while ((await tellNext(listener, services)) === BATCH);
        failures = 0;
        notBefore = 0;
      } catch (error) {
        failures += 1;
        notBefore = services.now().getTime() + Math.min(backoff(failures), longestWait);
        throw error;
      }
    },
  };
}

/** @returns how many events were told. */
async function tellNext({ consumer, tell }: Listener, services: Services): Promise<number> {
  const { database } = services;
  const place = await placeOf(database, consumer);
  const events = place ? await readEvents(database, place, BATCH) : [];
  const last = events.at(-1);
  if (!last) return 0;
  await tell(services, events, `${last.cursor.transaction}.${last.cursor.position}`);
  await database.bookkeep((db) => movePlace(db, consumer, last.cursor));
  return events.length;
}
