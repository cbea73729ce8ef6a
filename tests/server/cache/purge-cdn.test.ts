import { createHmac } from 'node:crypto';
import { AnswerMarks } from '@gazette/schema/gate/answer-marks.ts';
import { cacheHeaders } from '@gazette/server/cache/cache-headers.ts';
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

  test('what has more tags than a header may hold is kept by no CDN for longer than it takes to ask again', () => {
    const { config } = newsroom.services;
    const marks = new AnswerMarks({ id: 'site', key: 'gazette' });
    marks.tag('articles');
    expect(cacheHeaders(marks, config, 0)).toMatchObject({ 'cache-tag': 'site:gazette,articles', 'cdn-cache-control': expect.stringContaining('max-age=3600,') });
    marks.articles(Array.from({ length: 2_000 }, (_, number) => `01a214ad-561b-719d-9529-${String(number).padStart(12, '0')}`));
    const headers = cacheHeaders(marks, config, 0);
    const list = headers['cache-tag'] ?? '';
    expect(list.length).toBeLessThanOrEqual(8_000);
    // The first are whole, and the site's own is always there, by which all can be purged.
    expect(list.startsWith('site:gazette,articles,article:')).toBe(true);
    expect(list.split(',').slice(2).every((tag) => tag.length === 'article:'.length + 36)).toBe(true);
    expect(headers['cache-control']).toContain('s-maxage=1,');
    expect(headers['cdn-cache-control']).toContain('max-age=1,');
  });

  test('a changed site is purged as a whole', async () => {
    await newsroom.saveSite({ key: 'gazette', names: { en: 'Another name' } });
    await runUntilTold(1);
    expect(told()).toContainEqual({ site: 'gazette', tags: ['site:gazette'] });
  });
});
