import { encodeEventCursor } from '@gazette/schema/live/event-cursor.ts';
import { resetAt, type LiveEvent } from '@gazette/schema/live/live-event.ts';
import { encodeGlobalId } from '@gazette/schema/graph/global-id.ts';
import { eventSource, nextMessage } from '@gazette/server/live/event-source.ts';
import { Heartbeat } from '@gazette/server/live/heartbeat.ts';
import { Listener, MOST_WAITING, SlowListener } from '@gazette/server/live/listener.ts';
import type { LiveHub } from '@gazette/server/live/live-hub.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases } from '../../support/databases.ts';
import { NOON, openNewsroom, type Newsroom } from '../../support/newsroom.ts';
import { comment } from './comments-under-test.ts';
import { listenTo } from './event-reader.ts';
import { liveProcess, type LiveProcess } from './live-process.ts';

const event = (position: number): LiveEvent => ({ ...resetAt({ transaction: 0, position }, NOON), type: 'thread.closed' });

describe('a listener', () => {
  test('is given what was missed before what happens meanwhile, and nothing twice', async () => {
    const listener = new Listener({ transaction: 0, position: 1 }, () => {});
    for (const position of [1, 4, 5]) listener.tell(event(position));
    listener.catchUp([2, 3, 4].map(event));
    listener.tell(event(5));
    listener.tell(event(6));
    const heard: number[] = [];
    while (heard.length < 5) heard.push((await listener.next()).value?.cursor.position);
    expect(heard).toEqual([2, 3, 4, 5, 6]);
  });

  test('that takes nothing is sent away at a bound, and takes no more memory', async () => {
    let ended = 0;
    const listener = new Listener(undefined, () => (ended += 1));
    for (let position = 1; position <= MOST_WAITING; position += 1) listener.tell(event(position));
    expect(ended).toBe(0);
    listener.tell(event(MOST_WAITING + 1));
    expect(ended).toBe(1);
    await expect(listener.next()).rejects.toThrow(SlowListener);
  });
});

describe('an event stream', () => {
  const hub = { cursor: { transaction: 0, position: 7 } } as LiveHub;
  const place = `id: ${encodeEventCursor({ transaction: 0, position: 7 })}`;

  function open({ stays = true } = {}) {
    const listener = new Listener(undefined, () => {});
    const heartbeat = new Heartbeat(3_600_000);
    const say = async (told: LiveEvent) => nextMessage({ data: told.type }, told.cursor);
    const reader = eventSource({ listener, hub, heartbeat, say, mayStay: async () => stays }).getReader();
    const read = async () => {
      const { value } = await reader.read();
      return value && new TextDecoder().decode(value);
    };
    return { listener, heartbeat, read };
  }

  test('begins with where it stands, and a heartbeat says so again', async () => {
    const { heartbeat, read } = open();
    expect(await read()).toMatch(new RegExp(`^retry: \\d{4}\n${place}\n:\n\n$`));
    heartbeat.beat();
    expect(await read()).toBe(`${place}\n:\n\n`);
  });

  test('names each event by its cursor', async () => {
    const { listener, read } = open();
    await read();
    listener.tell(event(8));
    expect(await read()).toBe(`event: next\nid: ${encodeEventCursor({ transaction: 0, position: 8 })}\ndata: {"data":"thread.closed"}\n\n`);
  });

  test('ends for whoever may hear no more', async () => {
    const { heartbeat, read } = open({ stays: false });
    await read();
    heartbeat.beat();
    await read();
    expect(await read()).toBe('event: complete\ndata:\n\n');
    expect(await read()).toBeUndefined();
  });

  test('is cut when the client leaves heartbeats unread', async () => {
    const { heartbeat, read } = open();
    for (let beat = 0; beat < 10; beat += 1) heartbeat.beat();
    const reading = (async () => {
      for (;;) if ((await read()) === undefined) return;
    })();
    await expect(reading).rejects.toThrow('does not read');
  });
});

describe.each(databases)('streams on $name', (database) => {
  let newsroom: Newsroom;
  let other: LiveProcess;
  let pages = 0;
  beforeAll(async () => {
    newsroom = await openNewsroom(database);
    other = await liveProcess(newsroom);
  });
  afterAll(async () => {
    await other.close();
    await newsroom.close();
  });

  test('wherever the line is cut, coming back by cursor loses nothing and repeats nothing', async () => {
    const step = fc.oneof(
      { weight: 4, arbitrary: fc.constant('write' as const) },
      { weight: 2, arbitrary: fc.constant('read' as const) },
      { weight: 1, arbitrary: fc.constant('cut' as const) },
      { weight: 1, arbitrary: fc.constant('cut and wait' as const) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 20 }), async (steps) => {
        const url = `https://gazette.test/cut-${++pages}`;
        const written: string[] = [];
        const heard: string[] = [];
        await comment(newsroom, { url, body: 'before', status: 'approved' });
        await other.settle();
        let reader = await listenTo(other.app, { topics: [{ thread: url }] });
        const read = async () => {
          const [one] = await reader.take(1);
          heard.push(one?.comment?.body.text ?? '?');
        };
        // The place is known from the first block on, before any event.
        let lastEventId: string | undefined;
        const cut = async (wait: boolean) => {
          await reader.peek();
          // Like a browser, which keeps the last id it was told over any number of connections.
          lastEventId = reader.lastEventId() ?? lastEventId;
          await reader.close();
          if (wait) written.push(await write(url, written.length));
          reader = await listenTo(other.app, { topics: [{ thread: url }], lastEventId });
        };
        for (const one of steps) {
          if (one === 'write') written.push(await write(url, written.length));
          else if (one === 'read' && heard.length < written.length) await read();
          else if (one !== 'read') await cut(one === 'cut and wait');
        }
        while (heard.length < written.length) await read();
        await reader.close();
        expect(heard).toEqual(written);
      }),
      { numRuns: 10, seed: 20_261_123, endOnFailure: true },
    );
  });

  async function write(url: string, number: number): Promise<string> {
    const body = `number ${number}`;
    await comment(newsroom, { url, body, status: 'approved' });
    return body;
  }

  test('a reader that reads nothing is sent away, and finds everything when it comes back', async () => {
    const thread = crypto.randomUUID();
    const reader = await listenTo(other.app, { topics: [{ threadId: encodeGlobalId('Thread', thread) }] });
    const before = other.hub.size;
    const site = newsroom.site.id;
    for (let position = 1; position < MOST_WAITING + 20; position += 1) {
      const cursor = { transaction: 0, position };
      await other.hub.tell({ cursor, type: 'thread.hidden', site, subject: thread, payload: {}, occurredAt: NOON });
    }
    expect(other.hub.size).toBe(before - 1);
    await expect(reader.take(MOST_WAITING)).rejects.toThrow(SlowListener);
  });
});
