import { randomUUID } from 'node:crypto';
import { forgetEvents, readEvents, type RecordedEvent } from '@gazette/schema/event/event-log.ts';
import { recordEvent } from '@gazette/schema/event/record-event.ts';
import type { Site } from '@gazette/schema/site/site.entity.ts';
import type { Database } from '@gazette/server/database/database.ts';
import { openDatabase } from '@gazette/server/database/open.ts';
import { EventBus } from '@gazette/server/events/event-bus.ts';
import { wakeOnWrites } from '@gazette/server/events/wake.ts';
import { createMetrics } from '@gazette/server/metrics/metrics.ts';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { databases, type TestDatabase } from '../../support/databases.ts';

const log = pino({ level: 'silent' });
const site = { id: randomUUID() } as Site;
const DAY = 86_400_000;

/** A process, as far as events go: its own connections and its own bus. */
interface Process {
  readonly database: Database;
  readonly bus: EventBus;
  /** Subjects heard, in order. */
  readonly heard: string[];
  stop(): Promise<void>;
}

describe.each(databases)('events on $name', ({ createMigrated }) => {
  let given: TestDatabase;
  const processes: Process[] = [];

  beforeEach(async () => {
    given = await createMigrated();
  });
  afterEach(async () => {
    for (const one of processes.splice(0)) await one.stop();
    await given.drop();
  });

  async function startProcess(): Promise<Process> {
    const config = { databaseUrl: given.url, dataDir: given.dataDir };
    const database = await openDatabase(config, log);
    const bus = new EventBus({ database, metrics: createMetrics(), log, now: () => new Date() });
    const heard: string[] = [];
    bus.on((event) => void heard.push(event.subject));
    await bus.start();
    const stopWaking = await wakeOnWrites(database, config, log, () => bus.wake());
    const one = {
      database,
      bus,
      heard,
      async stop() {
        await stopWaking();
        await bus.stop();
        await database.close();
      },
    };
    processes.push(one);
    return one;
  }

  const tell = async ({ database }: Pick<Process, 'database'>, subject = randomUUID(), at = new Date()) => {
    await database.write(site, at, (unit) => recordEvent(unit, { type: 'article.revised', subject }));
    return subject;
  };
  const logOf = async ({ database }: Pick<Process, 'database'>) => {
    const events: RecordedEvent[] = await readEvents(database, { transaction: 0, position: 0 }, 10_000);
    return events.map(({ subject }) => subject);
  };
  const soon = { interval: 10 };

  test('every process hears every event of all, once and in one order', async () => {
    const one = await startProcess();
    const other = await startProcess();
    const told = await Promise.all(Array.from({ length: 60 }, (_, index) => tell(index % 2 === 0 ? one : other)));
    await expect.poll(() => [one.heard.length, other.heard.length], soon).toEqual([60, 60]);
    expect(one.heard).toEqual(other.heard);
    expect(one.heard.toSorted()).toEqual(told.toSorted());
    expect(await logOf(one)).toEqual(one.heard);
  });

  test('another process is woken by the database, not only by the clock', async () => {
    const writer = await openDatabase({ databaseUrl: given.url, dataDir: given.dataDir }, log);
    await writer.migrations.up();
    const woken = vi.fn<() => void>();
    const reader = await openDatabase({ databaseUrl: given.url, dataDir: given.dataDir }, log);
    const stop = await wakeOnWrites(reader, { databaseUrl: given.url, dataDir: given.dataDir }, log, woken);
    await tell({ database: writer });
    await expect.poll(() => woken.mock.calls.length, soon).toBeGreaterThan(0);
    await stop();
    await reader.close();
    await writer.close();
  });

  test('what happened before a process started is not told to it', async () => {
    const one = await startProcess();
    await tell(one);
    await expect.poll(() => one.heard.length, soon).toBe(1);
    const late = await startProcess();
    const subject = await tell(one);
    await expect.poll(() => late.heard, soon).toEqual([subject]);
  });

  test('a listener that throws or rejects does not keep the others from hearing', async () => {
    const one = await startProcess();
    const after: string[] = [];
    one.bus.on(() => {
      throw new Error('broken');
    });
    one.bus.on(() => Promise.reject(new Error('broken too')));
    one.bus.on((event) => void after.push(event.subject));
    const subjects = [await tell(one), await tell(one)];
    await expect.poll(() => after, soon).toEqual(subjects);
    expect(one.heard).toEqual(subjects);
  });

  test('a listener that has let go hears nothing more', async () => {
    const one = await startProcess();
    const after: string[] = [];
    one.bus.on((event) => void after.push(event.subject))();
    await tell(one);
    await expect.poll(() => one.heard.length, soon).toBe(1);
    expect(after).toEqual([]);
  });

  test('what is rolled back is told to nobody', async () => {
    const one = await startProcess();
    const failing = one.database.write(site, new Date(), async (unit) => {
      await recordEvent(unit, { type: 'article.revised', subject: randomUUID() });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    const subject = await tell(one);
    await expect.poll(() => one.heard, soon).toEqual([subject]);
  });

  test('what is older than a week is forgotten, and positions are not used again', async () => {
    const one = await startProcess();
    const now = new Date();
    await tell(one, randomUUID(), new Date(now.getTime() - 8 * DAY));
    await one.database.bookkeep((db) => forgetEvents(db, new Date(now.getTime() - 7 * DAY), 1_000));
    expect(await logOf(one)).toEqual([]);
    const subject = await tell(one);
    await expect.poll(() => one.heard.at(-1), soon).toBe(subject);
    expect(await logOf(one)).toEqual([subject]);
  });
});
