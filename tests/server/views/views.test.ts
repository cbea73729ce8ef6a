import { withdrawArticle } from '@gazette/schema/article/life-cycle.ts';
import { Article } from '@gazette/schema/article/article.entity.ts';
import { Views } from '@gazette/server/views/views.ts';
import { trimViews } from '@gazette/server/views/trim-views.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databases } from '../../support/databases.ts';
import { NOON, openNewsroom, type Newsroom } from '../../support/newsroom.ts';
import { BROWSER, countedViews, household, look, pageOf } from './onlookers.ts';

const HOUR = 3_600_000;
const after = (milliseconds: number) => new Date(NOON.getTime() + milliseconds);

describe.each(databases)('views on $name', (kind) => {
  let newsroom: Newsroom;
  let article: string;
  const page = pageOf('read');
  beforeEach(async () => {
    newsroom = await openNewsroom(kind, { GAZETTE_BLOCK_VIEWS_PER_HOUR: '100' });
    article = await newsroom.publish({ slug: 'read' });
  });
  afterEach(() => newsroom.close());

  const outcomes = async () => {
    await newsroom.services.views.flush();
    const metric = await newsroom.services.metrics.registry.getSingleMetric('gazette_views_total')?.get();
    return Object.fromEntries(metric?.values.map(({ labels, value }) => [labels['outcome'], value]) ?? []) as Record<string, number>;
  };
  const total = async () => (await countedViews(newsroom)).reduce((sum, [, , views]) => sum + views, 0);

  it('count a reader once an hour and article, however often the page is opened', async () => {
    for (let time = 0; time < 3; time += 1) expect((await look(newsroom, page)).status).toBe(204);
    await look(newsroom, `${page}?utm_source=x#top`);
    expect(await countedViews(newsroom)).toEqual([['2026-03-01T12:00:00.000Z', article, 1]]);
    await look(newsroom, page, { address: '198.51.100.9' });
    await look(newsroom, page, { headers: { 'user-agent': `${BROWSER} Tablet` } });
    newsroom.setNow(after(HOUR));
    await look(newsroom, page);
    expect(await countedViews(newsroom)).toEqual([
      ['2026-03-01T12:00:00.000Z', article, 3],
      ['2026-03-01T13:00:00.000Z', article, 1],
    ]);
    expect(await countedViews(newsroom, 'day')).toEqual([['2026-03-01T00:00:00.000Z', article, 4]]);
  });

  it('are one for a reader whom two processes have seen, or one that was started anew', async () => {
    const { services, site } = newsroom;
    const another = new Views(services);
    const visit = { headers: new Headers({ 'user-agent': BROWSER }), address: '192.0.2.1' };
    another.record(site, visit, { url: page });
    await look(newsroom, page);
    await Promise.all([another.flush(), services.views.flush()]);
    expect(await total()).toBe(1);
  });

  it('are taken by the graph as by the beacon', async () => {
    const mutation = `mutation ($url: URL!) { recordView(input: { url: $url }) { __typename ... on RecordViewPayload { received } ... on InvalidInput { fields { name } } } }`;
    const from = { address: '192.0.2.1', headers: { 'user-agent': BROWSER } };
    const known = await newsroom.ask(mutation, { url: page }, from);
    const unknown = await newsroom.ask(mutation, { url: pageOf('nothing') }, from);
    expect(known.data).toEqual({ recordView: { __typename: 'RecordViewPayload', received: true } });
    expect(unknown).toEqual(known);
    const { data } = await newsroom.ask(mutation, { url: 'https://name:word@gazette.test/' }, from);
    expect(data).toEqual({ recordView: { __typename: 'InvalidInput', fields: [{ name: 'url' }] } });
    await look(newsroom, page);
    expect(await total()).toBe(1);
  });

  it('of what is no public article are answered like any other, and not kept', async () => {
    const gone = await newsroom.publish({ slug: 'gone' });
    await newsroom.write(async (unit) => {
      await withdrawArticle(unit, await unit.em.findOneOrFail(Article, { id: gone }), 'A mistake');
    });
    for (const url of [pageOf('gone'), pageOf('nothing'), 'https://elsewhere.test/']) {
      const response = await look(newsroom, url);
      expect([response.status, await response.text(), response.headers.get('set-cookie')]).toEqual([204, '', null]);
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
    }
    expect(await countedViews(newsroom)).toEqual([]);
    expect(await outcomes()).toEqual({ unknown: 3 });
  });

  it('refuse a beacon that says nothing that could be a view', async () => {
    const beacons = [
      ['page', ''],
      ['{"page":"x"}', ''],
      ['{"url":"javascript:alert(1)"}', ''],
      ['{"url":7}', ''],
      [JSON.stringify({ url: page, consent: 'yes' }), ''],
      [JSON.stringify({ url: page, more: 'x'.repeat(5_000) }), ''],
      [JSON.stringify({ url: page }), '?site=nobody'],
    ] as const;
    for (const [body, query] of beacons) {
      const request = new Request(`https://gazette.test/views${query}`, { method: 'POST', body, headers: { 'user-agent': BROWSER } });
      expect([body, (await newsroom.app.fetch(request)).status]).toEqual([body, 400]);
    }
    expect(await countedViews(newsroom)).toEqual([]);
  });

  it('leave out programs, what nobody looks at, and who asks not to be tracked', async () => {
    const leftOut: readonly [string, Readonly<Record<string, string>>][] = [
      ['bot', { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' }],
      ['bot', { 'user-agent': 'curl/8.5.0' }],
      ['bot', { 'user-agent': '' }],
      ['prefetch', { 'sec-purpose': 'prefetch;prerender' }],
      ['prefetch', { purpose: 'prefetch' }],
      ['prefetch', { 'x-moz': 'prefetch' }],
      ['refused', { 'sec-gpc': '1' }],
      ['refused', { dnt: '1' }],
      ['origin', { origin: 'https://evil.test' }],
    ];
    const expected: Record<string, number> = {};
    for (const [outcome, headers] of leftOut) {
      expect((await look(newsroom, page, { headers })).status).toBe(204);
      expected[outcome] = (expected[outcome] ?? 0) + 1;
      expect(await outcomes()).toEqual(expected);
    }
    expect(await countedViews(newsroom)).toEqual([]);
    await look(newsroom, page, { headers: { origin: 'https://blog.test', 'sec-gpc': '0' } });
    expect(await total()).toBe(1);
  });

  it('are not counted by asking for the headers of a page, or of the beacon', async () => {
    await newsroom.app.fetch(new Request(page, { method: 'HEAD', headers: { 'user-agent': BROWSER } }));
    const beacon = await newsroom.app.fetch(new Request('https://gazette.test/views', { method: 'HEAD' }));
    expect(beacon.status).toBe(405);
    expect(await countedViews(newsroom)).toEqual([]);
  });

  it('are counted as the site wants: of everybody, of those who consented, of nobody', async () => {
    await newsroom.saveSite({ key: 'gazette', policy: { countViews: 'consented' } });
    await look(newsroom, page);
    await look(newsroom, page, { address: household(1), consent: false });
    expect(await total()).toBe(0);
    await look(newsroom, page, { address: household(2), consent: true });
    expect(await total()).toBe(1);
    await newsroom.saveSite({ key: 'gazette', policy: { countViews: 'none' } });
    await look(newsroom, page, { address: household(3), consent: true });
    expect(await total()).toBe(1);
    expect(await outcomes()).toEqual({ 'no consent': 2, refused: 1, counted: 1 });
  });

  it('of one address block add little, and its flood reaches no database', async () => {
    for (let reader = 0; reader < 30; reader += 1) await look(newsroom, page, { address: household(reader) });
    const statements = await newsroom.statements(async () => {
      for (let number = 0; number < 1_000; number += 1) {
        const headers = { 'user-agent': `${BROWSER} ${number}` };
        await look(newsroom, number % 2 ? pageOf(`made-up-${number}`) : pageOf('other'), { address: `203.0.113.${number % 256}`, headers });
      }
    });
    // A hundred are looked at, half of them at one page.
    expect(statements.length).toBeLessThan(150);
    const other = await newsroom.publish({ slug: 'flooded' });
    for (let number = 0; number < 90; number += 1) {
      const headers = { 'user-agent': `${BROWSER} ${number}` };
      await look(newsroom, pageOf('flooded'), { address: `198.51.100.${number}`, headers });
    }
    const counted = new Map((await countedViews(newsroom)).map(([, id, views]) => [id, views]));
    expect([counted.get(article), counted.get(other)]).toEqual([30, 10]);
    expect((await outcomes())['damped']).toBe(900 + 80);
  });

  it('take no statement each: the page is looked up once, and all are written together', async () => {
    await look(newsroom, page);
    await newsroom.services.views.flush();
    const looking = await newsroom.statements(async () => {
      for (let reader = 1; reader <= 50; reader += 1) await look(newsroom, page, { address: household(reader) });
      // What is under way has nothing to wait for.
      await new Promise(setImmediate);
    });
    expect(looking).toEqual([]);
    const writing = await newsroom.statements(() => newsroom.services.views.flush());
    // Marks of readers, bursts of their blocks in the hour and in the day, counts.
    expect(writing.filter((statement) => /^insert/i.test(statement))).toHaveLength(4);
    expect(await total()).toBe(51);
  });

  it('are kept from day to day under another key, and the old one is destroyed at midnight UTC', async () => {
    const { services } = newsroom;
    const keys = async () => {
      const rows = await services.database.reads.selectFrom('secret').select('name').where('name', 'like', 'views-%').execute();
      return rows.map(({ name }) => name);
    };
    newsroom.setNow(new Date('2026-03-01T23:59:59.999Z'));
    await look(newsroom, page);
    await services.views.flush();
    expect(await keys()).toEqual(['views-2026-03-01']);
    newsroom.setNow(new Date('2026-03-02T00:00:00.000Z'));
    await look(newsroom, page);
    expect(await total()).toBe(2);
    expect(await keys()).toEqual(['views-2026-03-02']);
    // Nobody reads any more: the key goes all the same, and the marks with it.
    newsroom.setNow(new Date('2026-03-03T03:00:00.000Z'));
    await trimViews.run(services, services.log);
    expect(await keys()).toEqual([]);
    expect(await services.database.reads.selectFrom('view_mark').selectAll().execute()).toEqual([]);
    expect(await total()).toBe(2);
  });

  it('are forgotten by the hour after eight days, and by the day after four hundred', async () => {
    const { services } = newsroom;
    await look(newsroom, page);
    await services.views.flush();
    const spans = async () => {
      await trimViews.run(services, services.log);
      const rows = await services.database.reads.selectFrom('article_view').select('span').orderBy('span').execute();
      return rows.map(({ span }) => span);
    };
    expect(await spans()).toEqual(['day', 'hour']);
    newsroom.setNow(after(9 * 24 * HOUR));
    expect(await spans()).toEqual(['day']);
    newsroom.setNow(after(402 * 24 * HOUR));
    expect(await spans()).toEqual([]);
  });
});
