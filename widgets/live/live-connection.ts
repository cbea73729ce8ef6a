import type { EventPartsFragment } from './event-parts.graphql';
import { addressOf, query } from '../transport/graphql-client.ts';
import type { EventsSubscriptionVariables } from './events.graphql';
import eventsDocument from './events.graphql';
import sinceDocument from './events-since.graphql';

export type LiveEvent = EventPartsFragment;

/** Milliseconds between questions where server-sent events are blocked. */
const pollEvery = 30_000;
/** So many connections in a row that never open, and we ask instead. */
const mostFailures = 3;

type Hearer = (event: LiveEvent) => void;

type Topic = EventsSubscriptionVariables['topics'] extends infer Given ? Exclude<Given, readonly unknown[]> : never;

interface Listener {
  topic: Topic;
  /** Nobody can say whether something was missed. */
  unsure: () => void;
}

/**
 * The one live connection of a page to a server, whatever number of widgets listen; none while the page is out of sight,
 * and what was missed meanwhile comes first afterwards.
 */
class LiveConnection {
  readonly #endpoint: URL;
  readonly #hearers = new Map<Hearer, Listener>();
  /** The newest, and before it those that are heard until it is there. */
  #sources: EventSource[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #cursor = '';
  #failures = 0;

  constructor(endpoint: string) {
    this.#endpoint = new URL(endpoint);
    document.addEventListener('visibilitychange', () => {
      // Before anything has happened it is not known since when to ask.
      if (document.visibilityState === 'visible' && !this.#sources.length && !this.#cursor) {
        for (const { unsure } of this.#hearers.values()) unsure();
      }
      this.#open();
    });
  }

  /** Hears of a topic until the returned function is called. */
  listen(topic: Topic, hear: Hearer, unsure: () => void): () => void {
    this.#hearers.set(hear, { topic, unsure });
    this.#open();
    return () => {
      this.#hearers.delete(hear);
      this.#open();
    };
  }

  get #topics(): Topic[] {
    return [...new Map([...this.#hearers.values()].map(({ topic }) => [JSON.stringify(topic), topic])).values()];
  }

  /** Connects anew to what is listened to now, or not at all when nobody is there. */
  #open(): void {
    clearTimeout(this.#timer);
    if (!this.#hearers.size || document.visibilityState === 'hidden') {
      this.#letGo();
      return;
    }
    // All widgets of a page begin within one task.
    this.#timer = setTimeout(() => (this.#failures < mostFailures ? this.#connect() : void this.#poll()));
  }

  #connect(): void {
    const variables = { topics: this.#topics, after: this.#cursor || null };
    // The former one is heard until the new one is there: before its first message a browser does not say how far it got.
    const source = new EventSource(addressOf(this.#endpoint, eventsDocument, variables));
    this.#sources.push(source);
    source.onopen = () => {
      this.#failures = 0;
      this.#letGo(source);
    };
    source.addEventListener('next', ({ data, lastEventId }: MessageEvent<string>) => {
      const event = (JSON.parse(data) as { data?: { events: LiveEvent } | null }).data?.events;
      if (event && event.cursor !== this.#cursor) this.#tell(event);
      if (lastEventId) this.#cursor = lastEventId;
    });
    source.addEventListener('complete', () => this.#again(source));
    // Where the browser does not come back by itself, the server refuses or something between us does.
    source.onerror = () => {
      this.#letGo(source);
      this.#failures += 1;
      if (source.readyState === EventSource.CLOSED || this.#failures >= mostFailures) this.#again(source);
    };
  }

  /** Ends all that were begun before this one, whichever of them has come first; without it, all. */
  #letGo(before?: EventSource): void {
    const count = before ? this.#sources.indexOf(before) : this.#sources.length;
    for (const source of this.#sources.splice(0, count)) source.close();
  }

  #again(source: EventSource): void {
    source.close();
    if (source !== this.#sources.at(-1)) return;
    this.#letGo();
    const wait = this.#failures < mostFailures ? 2_000 * (1 + Math.random()) : 0;
    this.#timer = setTimeout(() => this.#open(), wait);
  }

  async #poll(): Promise<void> {
    const variables = { topics: this.#topics, after: this.#cursor || null };
    try {
      const { eventsSince } = await query(this.#endpoint, sinceDocument, variables, new AbortController().signal);
      this.#cursor = eventsSince.cursor;
      for (const event of eventsSince.events) this.#tell(event);
    } catch {
      // Asked again at the next turn, from the same place.
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#open(), pollEvery * (0.8 + Math.random() * 0.4));
  }

  #tell(event: LiveEvent): void {
    this.#cursor = event.cursor;
    const about = event.thread?.id ?? event.subjectId;
    for (const [hear, { topic }] of this.#hearers) {
      // Which list an article belongs to is not told: whoever shows one asks for it.
      const isTheirs = event.type.startsWith('article.') ? !topic.threadId : topic.threadId && (!event.thread || about === topic.threadId);
      if (event.type === 'reset' || isTheirs) hear(event);
    }
  }
}

/** Of the page, and not of the script: several scripts of ours share one connection. */
const shared = globalThis as { [key: symbol]: Map<string, LiveConnection> | undefined };
const connections = (shared[Symbol.for('gazette live 1')] ??= new Map<string, LiveConnection>());

/** The page's connection to a server. */
export function liveConnection({ href }: URL): LiveConnection {
  let connection = connections.get(href);
  if (!connection) connections.set(href, (connection = new LiveConnection(href)));
  return connection;
}
