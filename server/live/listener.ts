import type { EventCursor } from '@gazette/schema/event/event-log.ts';
import { isAfter } from '@gazette/schema/live/event-cursor.ts';
import type { LiveEvent } from '@gazette/schema/live/live-event.ts';

/** Events that may wait for a listener; more, and it is sent away to come back by its cursor. */
export const MOST_WAITING = 500;

/** Whoever listens does not take what is told. */
export class SlowListener extends Error {
  override name = 'SlowListener';
}

/**
 * One listener's queue, of bounded length. Until `caughtUp` what happens now is held behind what was missed; nothing is
 * given out twice.
 */
export class Listener implements AsyncIterableIterator<LiveEvent> {
  readonly #accepts: (event: LiveEvent) => boolean;
  readonly #onEnd: () => void;
  /** Called when it is sent away, even while nobody waits for the next event. */
  onFailure: ((error: Error) => void) | undefined;
  #queue: LiveEvent[] = [];
  /** What happened while the past was being read. */
  #held: LiveEvent[] | undefined;
  /** The place that the listener has come to: what lies before it is never given. */
  #last: EventCursor | undefined;
  #waiting: PromiseWithResolvers<IteratorResult<LiveEvent>> | undefined;
  #ended = false;
  #failure: Error | undefined;

  /**
   * @param after from where the past is to be read; without it there is none.
   * @param accepts what is given of what is told; the rest only moves the place.
   */
  constructor(after: EventCursor | undefined, onEnd: () => void, accepts: (event: LiveEvent) => boolean = () => true) {
    this.#accepts = accepts;
    this.#onEnd = onEnd;
    this.#last = after;
    this.#held = after && [];
  }

  /** Up to where it has heard everything, by what it was given itself. */
  get last(): EventCursor | undefined {
    return this.#last;
  }

  /** Whether everything that was told has been taken. */
  get isIdle(): boolean {
    return this.#queue.length === 0 && this.#held === undefined && !this.#ended;
  }

  /** What happens now. */
  tell(event: LiveEvent): void {
    if (this.#ended) return;
    if (!this.#held) this.#give(event);
    else if (this.#held.length < MOST_WAITING) this.#held.push(event);
    else this.fail(new SlowListener('More happened than could be held while the past was read.'));
  }

  /** What was missed; after it comes what was held meanwhile. */
  catchUp(missed: readonly LiveEvent[]): void {
    const held = this.#held ?? [];
    this.#held = undefined;
    // The place it came from may be one of another log, before which everything else lies.
    if (missed.some(({ type }) => type === 'reset')) this.#last = undefined;
    for (const event of [...missed, ...held]) this.#give(event);
  }

  fail(error: Error): void {
    if (this.#ended) return;
    this.#failure = error;
    this.#end();
    this.onFailure?.(error);
  }

  next(): Promise<IteratorResult<LiveEvent>> {
    const event = this.#queue.shift();
    if (event) return Promise.resolve({ done: false, value: event });
    if (this.#failure) return Promise.reject(this.#failure);
    if (this.#ended) return Promise.resolve({ done: true, value: undefined });
    this.#waiting ??= Promise.withResolvers();
    return this.#waiting.promise;
  }

  return(): Promise<IteratorResult<LiveEvent>> {
    this.#end();
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #give(event: LiveEvent): void {
    if (this.#ended || (this.#last && !isAfter(event.cursor, this.#last))) return;
    this.#last = event.cursor;
    if (!this.#accepts(event)) return;
    if (this.#waiting) {
      this.#waiting.resolve({ done: false, value: event });
      this.#waiting = undefined;
    } else if (this.#queue.length < MOST_WAITING) {
      this.#queue.push(event);
    } else {
      this.fail(new SlowListener(`${MOST_WAITING} events were waiting to be taken.`));
    }
  }

  #end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#queue = [];
    this.#held = undefined;
    if (this.#failure) this.#waiting?.reject(this.#failure);
    else this.#waiting?.resolve({ done: true, value: undefined });
    this.#waiting = undefined;
    this.#onEnd();
  }
}
