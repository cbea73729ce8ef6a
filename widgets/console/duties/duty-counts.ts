import type { Connection } from '../connection/connection.ts';
import type { ModerationFeed } from '../live/moderation-feed.ts';
import document from './duty-counts.graphql';
import type { DutyCountsQuery } from './duty-counts.graphql';

/** However much happens, they are counted no more often; milliseconds. */
const rest = 1_500;

const concerned = new Set(
  ['reported', 'appealed', 'reviewed', 'approved', 'rejected', 'deleted'].map((verb) => `comment.${verb}`),
);

/** How many notices and objections wait, as long as somebody is in. */
export class DutyCounts {
  counts: DutyCountsQuery['dutyCounts'] = { notices: 0, appeals: 0 };
  readonly #connection: Connection;
  readonly #changed: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(connection: Connection, feed: ModerationFeed, changed: () => void) {
    this.#connection = connection;
    this.#changed = changed;
    feed.listen(({ type }) => {
      if (concerned.has(type)) this.#refreshSoon();
    });
  }

  async refresh(): Promise<void> {
    try {
      this.counts = (await this.#connection.ask(document, {})).dutyCounts;
      this.#changed();
    } catch {
      // The numbers of before stay until the next ones come.
    }
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #refreshSoon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.refresh();
    }, rest);
  }
}
