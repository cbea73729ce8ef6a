import type { Connection } from '../connection/connection.ts';
import document from './queue-counts.graphql';
import type { QueueCountsQuery } from './queue-counts.graphql';

export type QueueCount = QueueCountsQuery['queueCounts'][number];

/** However much happens, the queues are counted no more often; milliseconds. */
const rest = 1_000;

/** How long the queues are. */
export class QueueCounts {
  counts: readonly QueueCount[] = [];
  readonly #connection: Connection;
  readonly #changed: () => void;
  #thread = '';
  #session = -1;
  #site: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(connection: Connection, changed: () => void) {
    this.#connection = connection;
    this.#changed = changed;
  }

  /** Counts for the whole site ('') or one conversation, anew where that or the session is another. */
  follow(thread: string, session: number): void {
    const { site } = this.#connection;
    if (thread === this.#thread && session === this.#session && site === this.#site) return;
    this.#thread = thread;
    this.#session = session;
    this.#site = site;
    void this.refresh();
  }

  async refresh(): Promise<void> {
    try {
      const { queueCounts } = await this.#connection.ask(document, { thread: this.#thread || null });
      this.counts = queueCounts;
      this.#changed();
    } catch {
      // The numbers of before stay until the next ones come.
    }
  }

  /** Counts again in a moment, once for all that happens until then. */
  refreshSoon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.refresh();
    }, rest);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
