import type { EventCursor } from '../event/event-log.ts';
import type { Site } from '../site/site.entity.ts';
import type { LiveEvent } from './live-event.ts';
import type { Topic } from './topic.ts';

/** Who wants to hear of what. Whoever makes one has checked that this asker may hear of these topics. */
export interface Wish {
  readonly site: Pick<Site, 'id'>;
  readonly topics: readonly Topic[];
  /** What of it is told; everything, where nothing is said. */
  readonly accepts?: (event: LiveEvent) => boolean;
}

export interface EventPage {
  readonly events: readonly LiveEvent[];
  /** Where the next page begins. */
  readonly cursor: EventCursor;
  /** Whether the log goes on behind `cursor` already. */
  readonly hasMore: boolean;
}

/** The port through which the graph hears what happens; the server's hub is its adapter. */
export interface LiveEvents {
  /**
   * What happens from now on, after `after` where given: what was missed first, in order, nothing twice. Too much or too
   * old, and one `reset` stands for it. Ends with an error when the listener does not keep up.
   */
  listen(wish: Wish, after: EventCursor | undefined): AsyncIterableIterator<LiveEvent>;
  /** What has happened after `after`; without it nothing, and the place from which to ask next. */
  since(wish: Wish, after: EventCursor | undefined, first: number): Promise<EventPage>;
}
