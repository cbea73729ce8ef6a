import { claimJob, renewLease } from '@gazette/schema/event/lease-job.ts';
import type { JobDefinition } from '@gazette/server/jobs/job.ts';
import { jobs } from '@gazette/server/jobs/jobs.ts';
import { LEASE, runIfDue, startJobs } from '@gazette/server/jobs/runner.ts';
import { trimOutbox } from '@gazette/server/jobs/trim-outbox.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { databases } from '../../support/databases.ts';
import { NOON, openNewsroom, type Newsroom } from '../../support/newsroom.ts';

const after = (milliseconds: number) => new Date(NOON.getTime() + milliseconds);
const DAY = 86_400_000;

describe.each(databases)('the job runner on $name', (kind) => {
  let newsroom: Newsroom;
  let runs: string[];
  const job = (changes: Partial<JobDefinition> = {}): JobDefinition => ({
    name: 'print',
    every: 10_000,
    run: async ({ now }) => void runs.push(now().toISOString()),
    ...changes,
  });

  beforeEach(async () => {
    newsroom = await openNewsroom(kind);
    runs = [];
  });
  afterEach(() => newsroom.close());

  const run = (definition: JobDefinition, owner = 'one') => runIfDue(newsroom.services, definition, owner);
  const stored = () =>
    newsroom.services.database.reads.selectFrom('job').selectAll().where('name', '=', 'print').executeTakeFirstOrThrow();

  test('a job runs at once and then again after its interval, not before', async () => {
    expect(await run(job())).toBe(true);
    newsroom.setNow(after(9_999));
    expect(await run(job(), 'two')).toBe(false);
    newsroom.setNow(after(10_000));
    expect(await run(job(), 'two')).toBe(true);
    expect(runs).toEqual([NOON.toISOString(), after(10_000).toISOString()]);
  });

  test('of many that claim one run, one has it', async () => {
    const claimed = await Promise.all(['one', 'two', 'three', 'four', 'five'].map((owner) => run(job(), owner)));
    expect(claimed.filter(Boolean)).toHaveLength(1);
    expect(runs).toHaveLength(1);
  });

  test('a runner that died holding the job is replaced when its lease has ended', async () => {
    const { database } = newsroom.services;
    await database.bookkeep((db) => claimJob(db, { name: 'print', owner: 'dead', now: NOON, lease: 60_000 }));
    newsroom.setNow(after(60_000));
    expect(await run(job(), 'two')).toBe(false);
    newsroom.setNow(after(60_001));
    expect(await run(job(), 'two')).toBe(true);
    expect(await stored()).toMatchObject({ lease_owner: null, last_error: null });
  });

  test('work that takes longer than a lease is held on to while it goes on', async () => {
    const { database, now } = newsroom.services;
    const claim = { name: 'print', owner: 'one', lease: LEASE };
    expect(await database.bookkeep((db) => claimJob(db, { ...claim, now: now() }))).toBe(true);
    newsroom.setNow(after(LEASE - 1));
    await database.bookkeep((db) => renewLease(db, { ...claim, now: now() }));
    await database.bookkeep((db) => renewLease(db, { ...claim, owner: 'two', now: after(DAY) }));
    newsroom.setNow(after(LEASE + 1));
    expect(await run(job(), 'two')).toBe(false);
    newsroom.setNow(after(2 * LEASE));
    expect(await run(job(), 'two')).toBe(true);
  });

  test('a process that died while its clock was a year ahead does not hold the job for a year', async () => {
    const { database } = newsroom.services;
    const claim = { name: 'print', owner: 'dead', now: after(365 * DAY), lease: LEASE };
    await database.bookkeep((db) => claimJob(db, claim));
    expect(await run(job(), 'two')).toBe(true);
  });

  test('one that was taken for dead and comes back does not give away what another holds', async () => {
    const slow = job({
      run: async () => {
        newsroom.setNow(after(70_000));
        await newsroom.services.database.bookkeep((db) =>
          claimJob(db, { name: 'print', owner: 'two', now: after(70_000), lease: 60_000 }),
        );
      },
    });
    expect(await run(slow, 'one')).toBe(true);
    expect(await stored()).toMatchObject({ lease_owner: 'two' });
  });

  test('a job that throws says why and is tried again', async () => {
    const failing = job({ run: () => Promise.reject(new Error('the press is jammed')) });
    expect(await run(failing)).toBe(true);
    expect(await stored()).toMatchObject({ last_error: 'the press is jammed', lease_owner: null, lease_until: null });
    newsroom.setNow(after(10_000));
    expect(await run(job())).toBe(true);
    expect(await stored()).toMatchObject({ last_error: null });
  });

  test('a job that is not wanted is not even claimed', async () => {
    expect(await run(job({ isWanted: async () => false }))).toBe(false);
    expect(await newsroom.statements(() => run(job({ isWanted: async () => false })))).toHaveLength(1);
  });

  test('a clock put back by a day does not make a job wait for a day', async () => {
    newsroom.setNow(after(DAY));
    await run(job());
    newsroom.setNow(NOON);
    expect(await run(job())).toBe(true);
    expect(await run(job())).toBe(false);
  });

  test('the loop runs what is due and waits for it when it is stopped', async () => {
    const { promise: started, resolve: start } = Promise.withResolvers<void>();
    const stop = startJobs(newsroom.services, [
      job({
        run: async ({ database }) => {
          start();
          await database.ready();
          runs.push('finished');
        },
      }),
    ]);
    await started;
    await stop();
    expect(runs).toEqual(['finished']);
  });

  test('events are forgotten after a week, by a job of the server', async () => {
    expect(jobs).toContain(trimOutbox);
    const { database } = newsroom.services;
    const count = async () => (await database.reads.selectFrom('outbox_event').select('position').execute()).length;
    const fresh = await count();
    expect(fresh).toBeGreaterThan(0);
    newsroom.setNow(after(7 * DAY));
    await run(trimOutbox);
    expect(await count()).toBe(fresh);
    newsroom.setNow(after(7 * DAY + trimOutbox.every));
    await run(trimOutbox);
    expect(await count()).toBe(0);
  });
});
