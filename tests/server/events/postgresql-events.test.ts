import { randomUUID } from 'node:crypto';
import { connect, createServer, type Socket } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { latestCursor, readEvents } from '@gazette/schema/event/event-log.ts';
import { withEpoch } from '@gazette/schema/event/settled.ts';
import { recordEvent } from '@gazette/schema/event/record-event.ts';
import type { Site } from '@gazette/schema/site/site.entity.ts';
import { WAKE_CHANNEL, type Database } from '@gazette/server/database/database.ts';
import { openDatabase } from '@gazette/server/database/open.ts';
import { EventBus } from '@gazette/server/events/event-bus.ts';
import { listenToPostgres } from '@gazette/server/events/listen-to-postgres.ts';
import { createMetrics } from '@gazette/server/metrics/metrics.ts';
import pg from 'pg';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { databases, type TestDatabase } from '../../support/databases.ts';

const log = pino({ level: 'silent' });
const site = { id: randomUUID() } as Site;
const soon = { interval: 10 };
const listeners = `select pid from pg_stat_activity where application_name = 'gazette events' and datname = current_database()`;

test('a transaction id of 32 bits is made whole by one that lies near it', () => {
  expect(withEpoch(5, 7)).toBe(5);
  expect(withEpoch(2 ** 32 - 1, 2 ** 32 + 3)).toBe(2 ** 32 - 1);
  expect(withEpoch(2, 2 ** 32 - 3)).toBe(2 ** 32 + 2);
  expect(withEpoch(9, 5 * 2 ** 32 + 4)).toBe(5 * 2 ** 32 + 9);
});

describe('events on PostgreSQL', () => {
  let given: TestDatabase & { url: string };
  let database: Database;
  let admin: pg.Client;

  beforeEach(async () => {
    const created = await databases.find(({ name }) => name === 'postgresql')?.createMigrated();
    given = { ...created, url: created?.url ?? '' } as typeof given;
    database = await openDatabase({ databaseUrl: given.url, dataDir: given.dataDir }, log);
    admin = new pg.Client({ connectionString: given.url });
    admin.on('error', () => {});
    await admin.connect();
  });
  afterEach(async () => {
    await admin.end();
    await database.close();
    await given.drop();
  });

  const tell = async (subject = randomUUID()) => {
    await database.write(site, new Date(), (unit) => recordEvent(unit, { type: 'article.revised', subject }));
    return subject;
  };

  test('a slow transaction that wrote first and commits last is not stepped over', async () => {
    const start = await latestCursor(database);
    const slow = randomUUID();
    const { promise: mayCommit, resolve: commit } = Promise.withResolvers<void>();
    const { promise: hasWritten, resolve: written } = Promise.withResolvers<void>();
    const slowly = database.write(site, new Date(), async (unit) => {
      await recordEvent(unit, { type: 'article.revised', subject: slow });
      written();
      await mayCommit;
    });
    await hasWritten;
    const fast = await tell();
    // What is behind an unfinished transaction waits for it, so that no reader can pass it by.
    expect(await readEvents(database, start, 100)).toEqual([]);
    commit();
    await slowly;
    expect((await readEvents(database, start, 100)).map(({ subject }) => subject)).toEqual([slow, fast]);
  });

  test('a transaction that is open in a neighbouring database keeps nothing back', async () => {
    const neighbour = await databases.find(({ name }) => name === 'postgresql')?.create();
    const client = new pg.Client({ connectionString: neighbour?.url });
    await client.connect();
    try {
      await client.query('begin');
      await client.query('select pg_current_xact_id()');
      const start = await latestCursor(database);
      const subject = await tell();
      expect((await readEvents(database, start, 100)).map((event) => event.subject)).toEqual([subject]);
    } finally {
      await client.end();
      await neighbour?.drop();
    }
  });

  test('a bus that reads while such a transaction runs tells both, in the order of the log', async () => {
    const bus = new EventBus({ database, metrics: createMetrics(), log, now: () => new Date() });
    const heard: string[] = [];
    bus.on((event) => void heard.push(event.subject));
    await bus.start();
    const slow = randomUUID();
    let fast = '';
    await database.write(site, new Date(), async (unit) => {
      await recordEvent(unit, { type: 'article.revised', subject: slow });
      fast = await tell();
      bus.wake();
      await readEvents(database, await latestCursor(database), 1);
    });
    bus.wake();
    await expect.poll(() => heard, soon).toEqual([slow, fast]);
    await bus.stop();
  });

  test('a listening connection that is cut comes back and looks at once for what it missed', async () => {
    const wake = vi.fn<() => void>();
    const stop = await listenToPostgres(given.url, log, wake);
    const { rows } = await admin.query<{ pid: number }>(listeners);
    expect(rows).toHaveLength(1);
    await admin.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
    await expect.poll(() => wake.mock.calls.length, soon).toBeGreaterThan(0);
    wake.mockClear();
    await admin.query(`notify ${WAKE_CHANNEL}`);
    await expect.poll(() => wake.mock.calls.length, soon).toBeGreaterThan(0);
    await stop();
  });

  test('a database that is away for a while ends in one listening connection, not in one for each try', async () => {
    const target = new URL(given.url);
    const sockets = new Set<Socket>();
    let isAway = false;
    let refused = 0;
    const proxy = createServer((socket) => {
      if (isAway) {
        refused++;
        socket.destroy();
        return;
      }
      const upstream = connect(Number(target.port), target.hostname);
      for (const end of [socket, upstream]) {
        sockets.add(end);
        end.on('error', () => {});
        end.on('close', () => {
          sockets.delete(end);
          socket.destroy();
          upstream.destroy();
        });
      }
      socket.pipe(upstream).pipe(socket);
    });
    proxy.listen(0, '127.0.0.1');
    await once(proxy, 'listening');
    const through = new URL(given.url);
    through.hostname = '127.0.0.1';
    through.port = String((proxy.address() as AddressInfo).port);
    const wake = vi.fn<() => void>();
    const stop = await listenToPostgres(through.href, log, wake);
    isAway = true;
    for (const socket of sockets) socket.destroy();
    await expect.poll(() => refused, soon).toBeGreaterThanOrEqual(3);
    isAway = false;
    await expect.poll(() => wake.mock.calls.length, soon).toBeGreaterThan(0);
    // One connection is two ends here.
    expect(sockets.size).toBe(2);
    // The server may still be at letting the former one go.
    await expect.poll(async () => (await admin.query(listeners)).rows.length, soon).toBe(1);
    await stop();
    await expect.poll(() => sockets.size, soon).toBe(0);
    proxy.close();
  });

  test('a database that is not there is said so, and nothing goes on trying', async () => {
    const url = new URL(given.url);
    url.pathname = '/gazette_no_such_database';
    await expect(listenToPostgres(url.href, log, () => {})).rejects.toThrow(/does not exist/);
  });
});
