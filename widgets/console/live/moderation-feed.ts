import type { Connection } from '../connection/connection.ts';
import stream from './moderation-events.graphql';
import type { ModerationEventsSubscription } from './moderation-events.graphql';
import since from './moderation-events-since.graphql';

export type ModerationEvent = ModerationEventsSubscription['events'];

/** Milliseconds between two questions, where events are not streamed to us. */
const pause = 4_000;

/**
 * What the other moderators and the readers do meanwhile. Listens to a stream, which reconnects by itself; where there
 * is none, asks again and again.
 */
export class ModerationFeed {
  readonly #connection: Connection;
  readonly #listeners = new Set<(event: ModerationEvent) => void>();
  #source: EventSource | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #cursor: string | null = null;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** @returns what ends listening. */
  listen(listener: (event: ModerationEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Begins anew, for the site that the connection is set to. */
  start(): void {
    this.stop();
    const address = new URL('/graphql', location.origin);
    if (this.#connection.site) address.searchParams.set('site', this.#connection.site);
    address.searchParams.set('documentId', stream);
    const source = (this.#source = new EventSource(address));
    let isOpen = false;
    source.addEventListener('open', () => (isOpen = true));
    source.addEventListener('next', (message: MessageEvent<string>) => this.#hear(message.data));
    source.addEventListener('complete', () => this.#pollInstead(source));
    source.addEventListener('error', () => {
      if (!isOpen || source.readyState === EventSource.CLOSED) this.#pollInstead(source);
    });
  }

  stop(): void {
    this.#source?.close();
    this.#source = undefined;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#cursor = null;
  }

  #hear(data: string): void {
    const { data: answer } = JSON.parse(data) as { data?: ModerationEventsSubscription | null };
    if (answer) this.#tell(answer.events);
  }

  #tell(event: ModerationEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  #pollInstead(source: EventSource): void {
    if (source !== this.#source) return;
    source.close();
    if (this.#timer === undefined) void this.#poll(source);
  }

  async #poll(source: EventSource): Promise<void> {
    let more = false;
    try {
      const { eventsSince } = await this.#connection.ask(since, { after: this.#cursor });
      if (source !== this.#source) return;
      this.#cursor = eventsSince.cursor;
      more = eventsSince.hasMore;
      for (const event of eventsSince.events) this.#tell(event);
    } catch {
      // Asked again after the pause; what was missed comes by the cursor.
    }
    if (source === this.#source) this.#timer = setTimeout(() => void this.#poll(source), more ? 0 : pause);
  }
}
