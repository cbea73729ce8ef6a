import { createHmac } from 'node:crypto';
import { prepareCdn, purgeCdn } from '@gazette/server/cache/cdn/purge-cdn.ts';
import { runIfDue } from '@gazette/server/jobs/runner.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { databases } from '../../support/databases.ts';
import { NOON, openNewsroom, type Newsroom } from '../../support/newsroom.ts';
import { receiver, type Receiver } from '../webhooks/receiver.ts';
import { get, queryPath } from './asking.ts';

describe.each(databases)('the purge of a CDN on $name', (database) => {
  let newsroom: Newsroom;
  let cdn: Receiver;
  beforeEach(async () => {
    cdn = await receiver();
    newsroom = await openNewsroom(database, { GAZETTE_CDN_PURGE_URL: cdn.url, GAZETTE_CDN_PURGE_SECRET: 'cdn secret' });
    await newsroom.publish({ headline: 'Ferry', section: 'coast' });
    await prepareCdn(newsroom.services);
  });
  afterEach(async () => {
    await cdn.close();
    await newsroom.close();
  });

  let clock = NOON.getTime();
  /** As the job runner would after a while; a new job is one of a new process. */
  const run = (job = purgeCdn()) => {
    clock += 120_000;
    newsroom.setNow(new Date(clock));
    return runIfDue(newsroom.services, job, 'test');
  };
  const told = () => cdn.received.map(({ body }) => JSON.parse(body) as { site: string; tags: string[] });
  /** On PostgreSQL an event is told when no older transaction runs any more, those of other databases included. */
  const runUntilTold = async (count: number, job = purgeCdn()) => {
    while (cdn.received.length < count) await run(job);
  };

  test('it is told, signed, what answers were marked with, and nothing that was before', async () => {
    const id = await newsroom.publish({ headline: 'Harbour', section: 'coast' });
    await runUntilTold(1);
    expect(told()[0]?.site).toBe('gazette');
    expect(told()[0]?.tags).toEqual(expect.arrayContaining([`article:${id}`, 'articles', 'section:coast']));
    const { headers, body } = cdn.received[0] ?? { headers: {}, body: '' };
    const signature = createHmac('sha256', 'cdn secret').update(`${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`).digest('base64');
    expect(headers['webhook-signature']).toBe(`v1,${signature}`);
    expect(headers['authorization']).toBe('Bearer cdn secret');
    const answer = await get(newsroom.app, queryPath('{ articles(first: 1) { nodes { headline } } }'));
    expect(answer.headers.get('cache-control')).toContain('s-maxage=3600');
    expect(answer.headers.get('cache-tag')?.split(',')).toEqual(expect.arrayContaining(['site:gazette', 'articles', `article:${id}`]));
    const before = cdn.received.length;
    expect(await run()).toBe(false);
    expect(cdn.received.length).toBe(before);
  });

  test('one that fails is tried again, less and less often, and by the next process: nothing is lost', async () => {
    cdn.answers.push(503, 500);
    const id = await newsroom.publish({ headline: 'Harbour' });
    const job = purgeCdn();
    await runUntilTold(1, job);
    // Not due again at once.
    clock -= 119_000;
    expect(await run(job)).toBe(false);
    expect(cdn.received.length).toBe(1);
    // Another process takes it up where it was left, and what has happened since with it.
    await newsroom.publish({ headline: 'Market' });
    await runUntilTold(3);
    const taken = told().slice(2);
    expect(taken.flatMap(({ tags }) => tags)).toEqual(expect.arrayContaining([`article:${id}`, 'articles']));
  });

  test('a changed site is purged as a whole', async () => {
    await newsroom.saveSite({ key: 'gazette', names: { en: 'Another name' } });
    await runUntilTold(1);
    expect(told()).toContainEqual({ site: 'gazette', tags: ['site:gazette'] });
  });
});
