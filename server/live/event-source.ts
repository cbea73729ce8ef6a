import { encodeEventCursor, isAfter } from '@gazette/schema/live/event-cursor.ts';
import type { LiveEvent } from '@gazette/schema/live/live-event.ts';
import type { Heartbeat } from './heartbeat.ts';
import { SlowListener, type Listener } from './listener.ts';
import type { LiveHub } from './live-hub.ts';

/** Heartbeats that a client may leave unread before it is sent away. */
const PATIENCE = 4;
/** A client comes back after this many milliseconds, each after others so that they do not all come at once. */
const RETRY = { least: 1_000, spread: 4_000 };

const encoder = new TextEncoder();

/** One message of GraphQL over SSE; its id is what `EventSource` sends as `Last-Event-ID` when it comes back. */
export function nextMessage(result: unknown, cursor?: LiveEvent['cursor']): Uint8Array {
  const id = cursor ? `id: ${encodeEventCursor(cursor)}\n` : '';
  return encoder.encode(`event: next\n${id}data: ${JSON.stringify(result)}\n\n`);
}

const completion = encoder.encode('event: complete\ndata:\n\n');

/** An answer that is over with one message: why there is nothing to hear. */
export function refusal(result: unknown): Uint8Array {
  return Buffer.concat([nextMessage(result), completion]);
}

interface Source {
  readonly listener: Listener;
  readonly hub: LiveHub;
  readonly heartbeat: Heartbeat;
  /** What is sent of an event; undefined ends the stream, for whoever may hear no more. */
  readonly say: (event: LiveEvent) => Promise<Uint8Array | undefined>;
  /** Asked at every heartbeat: whether the listener may still listen. */
  readonly mayStay: () => Promise<boolean>;
}

/**
 * What a listener hears as server-sent events. The next event is made when the client has taken the last one; a client
 * that takes nothing for long is cut off and comes back by its cursor.
 */
export function eventSource({ listener, hub, heartbeat, say, mayStay }: Source): ReadableStream<Uint8Array> {
  let isSpeaking = false;
  let unread = 0;
  let stopBeating = () => {};
  const leave = () => {
    stopBeating();
    void listener.return();
  };

  return new ReadableStream<Uint8Array>({
    start(controller) {
      listener.onFailure = (error) => {
        stopBeating();
        controller.error(error);
      };
      const wait = Math.round(RETRY.least + Math.random() * RETRY.spread);
      controller.enqueue(encoder.encode(`retry: ${wait}\n${place()}:\n\n`));
      stopBeating = heartbeat.add(() => {
        unread = (controller.desiredSize ?? 0) > 0 ? 0 : unread + 1;
        if (unread > PATIENCE) return listener.fail(new SlowListener('The client does not read.'));
        if (unread > 0) return;
        controller.enqueue(encoder.encode(`${place()}:\n\n`));
        mayStay().then(
          (stays) => stays || leave(),
          (error: unknown) => listener.fail(error as Error),
        );
      });
    },
    async pull(controller) {
      const { done, value } = await listener.next();
      isSpeaking = true;
      const message = done ? undefined : await say(value);
      isSpeaking = false;
      if (message) return controller.enqueue(message);
      leave();
      controller.enqueue(completion);
      controller.close();
    },
    cancel: leave,
  });

  /** Who has heard all so far may go on from here, even when nothing of it was for them. */
  function place(): string {
    if (!listener.isIdle || isSpeaking || !hub.cursor) return '';
    // Whoever comes from another process may have heard more than this one has told.
    const isAhead = listener.last && isAfter(listener.last, hub.cursor);
    return `id: ${encodeEventCursor(isAhead && listener.last ? listener.last : hub.cursor)}\n`;
  }
}
