import { latestCursor, type EventCursor, type RecordedEvent } from '@gazette/schema/event/event-log.ts';
import type { Viewer } from '@gazette/schema/gate/visible.ts';
import { resetAt, type LiveEvent } from '@gazette/schema/live/live-event.ts';
import type { EventPage, LiveEvents, Wish } from '@gazette/schema/live/live-events.ts';
import { concerns, projectEvents } from '@gazette/schema/live/project-events.ts';
import { topicKey, type Topic } from '@gazette/schema/live/topic.ts';
import type { Database } from '../database/database.ts';
import { Listener } from './listener.ts';
import { readPast } from './read-past.ts';

/** Events that are told one by one to whoever comes back; more, and `reset` stands for them all. */
export const MOST_MISSED = 200;

/** How long an answer about the past is given again, in milliseconds; the next event ends it at once. */
const SHARED_FOR = 200;

interface Parts {
  readonly database: Database;
  readonly now: () => Date;
}

/**
 * Where all that listen in this process meet what happens anywhere. An event is read through the gate once for each class
 * of viewers, however many listen, and not at all when nobody does.
 */
export class LiveHub implements LiveEvents {
  readonly #parts: Parts;
  /** Topic → who hears of it; a topic that nobody hears of has no entry. */
  readonly #listeners = new Map<string, Set<Listener>>();
  readonly #asked = new Map<string, Promise<EventPage>>();
  #cursor: EventCursor | undefined;
  #count = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** How many listen. */
  get size(): number {
    return this.#count;
  }

  /** All before here has been told; undefined before the first event. */
  get cursor(): EventCursor | undefined {
    return this.#cursor;
  }

  /** Learns where the log stands, before the bus begins to tell. */
  async start(): Promise<void> {
    this.#cursor ??= await latestCursor(this.#parts.database);
  }

  /** To be called with every event, in order. */
  async tell(event: RecordedEvent): Promise<void> {
    this.#asked.clear();
    for (const viewer of ['public', 'newsroom'] as const) {
      const told = await this.#projectFor(viewer, event);
      if (!told) continue;
      const hearers = new Set<Listener>();
      for (const topic of told.topics) this.#listeners.get(topic)?.forEach((listener) => hearers.add(listener));
      for (const listener of hearers) listener.tell(told);
    }
    this.#cursor = event.cursor;
  }

  listen(wish: Wish, after: EventCursor | undefined): Listener {
    const keys = wish.topics.map((topic) => topicKey(wish.site.id, topic));
    const listener: Listener = new Listener(
      after,
      () => {
        this.#count -= 1;
        for (const key of keys) {
          const hearers = this.#listeners.get(key);
          hearers?.delete(listener);
          if (hearers?.size === 0) this.#listeners.delete(key);
        }
      },
      wish.accepts,
    );
    this.#count += 1;
    for (const key of keys) {
      const hearers = this.#listeners.get(key) ?? new Set();
      this.#listeners.set(key, hearers.add(listener));
    }
    if (after) this.#catchUp(listener, wish, after).catch((error: unknown) => listener.fail(error as Error));
    return listener;
  }

  /** Those who ask the same at the same time, as all do who come back after a restart, share one answer. */
  since(wish: Wish, after: EventCursor | undefined, first: number): Promise<EventPage> {
    const question = JSON.stringify([wish.topics.map((topic) => topicKey(wish.site.id, topic)), after, first]);
    const known = this.#asked.get(question);
    if (known) return known;
    const answer = this.#readSince(wish, after, first);
    this.#asked.set(question, answer);
    setTimeout(() => this.#asked.delete(question), SHARED_FOR).unref();
    return answer;
  }

  async #readSince(wish: Wish, after: EventCursor | undefined, first: number): Promise<EventPage> {
    const { database, now } = this.#parts;
    if (!after) return { events: [], cursor: await latestCursor(database), hasMore: false };
    const past = await readPast(database, wish, after, first);
    if (past !== 'gone') return past;
    const cursor = await latestCursor(database);
    return { events: [resetAt(cursor, now())], cursor, hasMore: false };
  }

  async #catchUp(listener: Listener, wish: Wish, after: EventCursor): Promise<void> {
    const missed: LiveEvent[] = [];
    for (let cursor = after; ;) {
      const page = await this.since(wish, cursor, MOST_MISSED + 1);
      missed.push(...page.events);
      if (missed.length > MOST_MISSED) {
        const end = await latestCursor(this.#parts.database);
        missed.splice(0, missed.length, resetAt(end, this.#parts.now()));
        break;
      }
      cursor = page.cursor;
      if (!page.hasMore) break;
    }
    listener.catchUp(missed);
  }

  async #projectFor(viewer: Viewer, event: RecordedEvent): Promise<LiveEvent | undefined> {
    if (event.site === null || !concerns(viewer, event) || !this.#mayInterest(viewer, event.site, event))
      return undefined;
    const [told] = await projectEvents(this.#parts.database, { id: event.site }, viewer, [event]);
    return told;
  }

  /** Spares the reading of what nobody hears of. Of an article the sections are not known before. */
  #mayInterest(viewer: Viewer, site: string, { type, subject, payload }: RecordedEvent): boolean {
    if (this.#count === 0) return false;
    if (viewer === 'newsroom') return this.#hears(site, { kind: 'moderation' });
    if (type.startsWith('article.')) return true;
    const thread = type.startsWith('thread.') ? subject : String(payload['thread']);
    return this.#hears(site, { kind: 'thread', id: thread }) || this.#hears(site, { kind: 'comments' });
  }

  #hears(site: string, topic: Topic): boolean {
    return this.#listeners.has(topicKey(site, topic));
  }
}
