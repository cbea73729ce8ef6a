import { notifyHub, prepareHub } from '@gazette/server/feeds/notify-hub.ts';
import { runIfDue } from '@gazette/server/jobs/runner.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { databases } from '../../support/databases.ts';
import { NOON, openNewsroom, type Newsroom } from '../../support/newsroom.ts';
import { receiver, type Receiver } from '../webhooks/receiver.ts';

describe.each(databases)('a WebSub hub on $name', (database) => {
  let newsroom: Newsroom;
  let hub: Receiver;
  beforeEach(async () => {
    hub = await receiver();
    newsroom = await openNewsroom(database, { GAZETTE_WEBSUB_HUB: hub.url });
    await newsroom.publish({ headline: 'Before anybody was told', section: 'coast' });
    await prepareHub(newsroom.services);
  });
  afterEach(async () => {
    await hub.close();
    await newsroom.close();
  });

  let clock = NOON.getTime();
  const run = (job = notifyHub()) => {
    clock += 60 * 60_000;
    newsroom.setNow(new Date(clock));
    return runIfDue(newsroom.services, job, 'test');
  };
  /** On PostgreSQL an event is told when no older transaction runs any more, those of other databases included. */
  const runUntilTold = async (count: number, job = notifyHub()) => {
    while (hub.received.length < count) await run(job);
  };
  const told = (index: number) => new URLSearchParams(hub.received[index]?.body);

  test('is told which feeds an article has changed, and of no others', async () => {
    await newsroom.publish({ headline: 'Harbour', section: 'coast' });
    await runUntilTold(1);
    expect(hub.received[0]?.headers['content-type']).toBe('application/x-www-form-urlencoded');
    expect(told(0).get('hub.mode')).toBe('publish');
    const paths = told(0).getAll('hub.url').map((url) => new URL(url).pathname);
    expect(paths.toSorted()).toEqual([
      '/feeds/atom.xml',
      '/feeds/feed.json',
      '/feeds/rss.xml',
      '/feeds/sections/coast/atom.xml',
      '/feeds/sections/coast/feed.json',
      '/feeds/sections/coast/rss.xml',
    ]);
    // Each of them is there, and names the hub.
    for (const url of told(0).getAll('hub.url')) {
      const answer = await newsroom.app.fetch(new Request(url));
      expect([answer.status, answer.headers.get('link')]).toEqual([200, expect.stringContaining(`<${hub.url}>; rel="hub"`)]);
    }
    expect(await run()).toBe(false);
  });

  test('that does not answer is told again, by another process too', async () => {
    hub.answers.push(503);
    await newsroom.publish({ headline: 'Harbour', section: 'coast' });
    await runUntilTold(2);
    expect(told(1).getAll('hub.url')).toEqual(told(0).getAll('hub.url'));
  });
});
