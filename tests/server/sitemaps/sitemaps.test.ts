import { Article } from '@gazette/schema/article/article.entity.ts';
import { withdrawArticle } from '@gazette/schema/article/life-cycle.ts';
import { createArticle } from '@gazette/schema/article/save-article.ts';
import { articlesBetween, cutsOf, filledSpans, lastChanges } from '@gazette/schema/article/sitemap.query.ts';
import { savePage } from '@gazette/schema/page/save-page.ts';
import { visible } from '@gazette/schema/gate/visible.ts';
import { MOST_ENTRIES, sitemapFiles, spanOf } from '@gazette/server/sitemaps/sitemap-files.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases } from '../../support/databases.ts';
import { NOON, openNewsroom, type Newsroom } from '../../support/newsroom.ts';
import { plansOf } from '../../support/query-plan.ts';
import { get } from '../cache/asking.ts';
import { xmlNodes } from '../feeds/feed-rules.ts';

const DAY = 86_400_000;
/** More than two files hold, all of one instant and of one day. */
const BUSY = 2_100;

describe.each(databases)('sitemaps on $name', (database) => {
  let newsroom: Newsroom;
  let gone = '';
  const file = async (url: string) => {
    const answer = await get(newsroom.app, url.replace('https://gazette.test', ''));
    expect([url, answer.status, answer.headers.get('content-type')]).toEqual([url, 200, 'application/xml; charset=utf-8']);
    const nodes = xmlNodes(answer.body);
    const texts = (path: string) => nodes.filter((node) => node.path.endsWith(path)).map(({ text }) => text);
    return { body: answer.body, nodes, texts, locs: texts('/loc'), headers: answer.headers };
  };

  beforeAll(async () => {
    newsroom = await openNewsroom(database);
    await newsroom.publish({ slug: 'old', headline: 'Old' }, new Date('1969-07-20T20:17:00Z'));
    await newsroom.publish({ slug: 'january', headline: 'January' }, new Date('2025-01-31T23:59:59Z'));
    await newsroom.publish({ slug: 'february', headline: 'February' }, new Date('2025-02-01T00:00:00Z'));
    const pair = { translationGroup: 'canal' };
    await newsroom.publish({ ...pair, slug: 'canal', headline: 'قناة & <قناة>', language: 'ar' }, new Date(NOON.getTime() - 3_600_000));
    await newsroom.publish({ ...pair, slug: 'canal', headline: 'Canal', language: 'en' }, new Date(NOON.getTime() - 7_200_000));
    await newsroom.publish({ slug: 'elsewhere', headline: 'Elsewhere', url: 'https://partner.test/a' }, new Date(NOON.getTime() - 7_200_000));
    gone = await newsroom.publish({ slug: 'gone', headline: 'Gone' }, new Date(NOON.getTime() - DAY));
    await newsroom.publish({ slug: 'three-days', headline: 'Three days' }, new Date(NOON.getTime() - 3 * DAY));
    await newsroom.write(async (unit) => {
      await createArticle(unit, { language: 'en', slug: 'draft', headline: 'Draft', body: '<p>No.</p>', ...pair });
      const row = await unit.sql.selectFrom('article').selectAll().where('slug', '=', 'january').executeTakeFirstOrThrow();
      const copies = Array.from({ length: BUSY }, (_, number) => ({
        ...row,
        id: `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`,
        slug: `busy-${number}`,
        page_key: `busy-${number}`,
        thread_key: `busy-${number}`,
        sort_at: new Date('2020-05-17T10:00:00Z'),
        translation_group: number < 600 ? `group-${number}` : null,
      }));
      for (let start = 0; start < BUSY; start += 500) await unit.sql.insertInto('article').values(copies.slice(start, start + 500)).execute();
    });
  });
  afterAll(() => newsroom.close());

  test('the index names every file, and these every article once, but what lives elsewhere', async () => {
    const index = await file('/sitemap.xml');
    expect(index.locs.slice(0, 3)).toEqual(['https://gazette.test/sitemaps/pages.xml', 'https://gazette.test/sitemap-news.xml', 'https://gazette.test/sitemaps/1969-07.xml']);
    expect(index.locs.filter((loc) => loc.includes('2020-05'))).toEqual([
      'https://gazette.test/sitemaps/2020-05-17.xml',
      expect.stringMatching(/2020-05-17\.xml\?after=\d+\.00000000-0000-7000-8000-000000000999$/),
      expect.stringMatching(/000000001999$/),
    ]);
    const all: string[] = [];
    for (const loc of index.locs.slice(2)) {
      const { locs } = await file(loc);
      expect(locs.length).toBeLessThanOrEqual(MOST_ENTRIES);
      all.push(...locs);
    }
    expect(new Set(all).size).toBe(all.length);
    expect(all).toHaveLength(BUSY + 7);
    expect(all).not.toContain('https://partner.test/a');
    expect(all).not.toContain('https://gazette.test/en/articles/draft');
    // Its month is known by the one changed last in it.
    const march = index.nodes.findIndex(({ text }) => text === 'https://gazette.test/sitemaps/2026-03.xml');
    expect(Date.parse(index.nodes[march + 1]?.text ?? '')).toBeGreaterThanOrEqual(NOON.getTime() - 3_600_000);
  });

  test('months and days begin and end by UTC, before 1970 as well, and are overfull beyond what a file holds', async () => {
    const of = async (...how: [unit: 'month' | 'day', most: number, within?: ReturnType<typeof spanOf>]) => {
      const reading = { visible: visible(newsroom.services.database, { site: newsroom.site, viewer: 'public' }), store: newsroom.services.database };
      return (await filledSpans(reading, ...how)).map(({ at, isOverfull }) => `${at.toISOString().slice(0, 10)}${isOverfull ? ' +' : ''}`);
    };
    expect(await of('month', BUSY)).toEqual(['1969-07-20', '2020-05-17', '2025-01-31', '2025-02-01', '2026-02-26', '2026-03-01']);
    expect(await of('month', 2)).toEqual(['1969-07-20', '2020-05-17 +', '2025-01-31', '2025-02-01', '2026-02-26', '2026-03-01 +']);
    expect(await of('day', 1, spanOf('2026-02'))).toEqual(['2026-02-26', '2026-02-28']);
    expect(await of('day', BUSY - 1, spanOf('2020-05'))).toEqual(['2020-05-17 +']);
    expect(await of('day', 1, spanOf('2019-01'))).toEqual([]);
  });

  test('the news are those of two days, the newest first, under the newspaper’s name, until they are old', async () => {
    const news = await file('/sitemap-news.xml');
    expect(news.locs).toEqual(['https://gazette.test/articles/canal', 'https://gazette.test/en/articles/canal', 'https://gazette.test/en/articles/gone']);
    expect(news.texts('/news:title')).toEqual(['قناة & <قناة>', 'Canal', 'Gone']);
    expect(news.texts('/news:name')).toEqual(['الجريدة', 'The Gazette', 'The Gazette']);
    expect(news.texts('/news:language')).toEqual(['ar', 'en', 'en']);
    expect(news.texts('/news:publication_date')[0]).toBe('2026-03-01T11:00:00.000Z');
    newsroom.setNow(new Date(NOON.getTime() + DAY + 1_000));
    expect((await file('/sitemap-news.xml')).locs).toHaveLength(2);
    newsroom.setNow(NOON);
  });

  test('versions in other languages are named in each, the main one’s for everybody else', async () => {
    const { nodes, locs } = await file('/sitemaps/2026-03.xml');
    expect(locs.toSorted()).toEqual(['https://gazette.test/articles/canal', 'https://gazette.test/en/articles/canal']);
    const links = nodes.filter(({ path }) => path.endsWith('xhtml:link')).map(({ attributes }) => `${attributes['hreflang']} ${attributes['href']}`);
    const pair = ['ar https://gazette.test/articles/canal', 'en https://gazette.test/en/articles/canal', 'x-default https://gazette.test/articles/canal'];
    expect(links.toSorted()).toEqual([...pair, ...pair].toSorted());
    expect((await file('/sitemaps/pages.xml')).locs).toEqual(['https://gazette.test/', 'https://gazette.test/en']);
  });

  test('plain pages stand among the pages in each of their languages, drafts of them nowhere', async () => {
    await newsroom.write(async (unit) => {
      for (const [slug, language, status] of [['about', 'ar', 'published'], ['about', 'en', 'published'], ['imprint', 'en', 'published'], ['jobs', 'en', 'draft']] as const) {
        await savePage(unit, undefined, { title: slug, slug, language, body: '<p>Words.</p>', status });
      }
    });
    const { locs, nodes } = await file('/sitemaps/pages.xml');
    expect(locs).toEqual(['https://gazette.test/', 'https://gazette.test/en', 'https://gazette.test/pages/about', 'https://gazette.test/en/pages/about', 'https://gazette.test/en/pages/imprint']);
    const links = nodes.filter(({ path, attributes }) => path.endsWith('xhtml:link') && attributes['href']?.includes('/pages/'));
    expect(new Set(links.map(({ attributes }) => attributes['href']))).toEqual(new Set(['https://gazette.test/pages/about', 'https://gazette.test/en/pages/about']));
    for (const loc of locs) expect([loc, (await get(newsroom.app, loc.replace('https://gazette.test', ''))).status]).toEqual([loc, 200]);
  });

  test('what is withdrawn is gone from all of them at once; what is none is not found', async () => {
    expect((await file('/sitemaps/2026-02.xml')).locs).toContain('https://gazette.test/en/articles/gone');
    await newsroom.write(async (unit) => withdrawArticle(unit, await unit.em.findOneOrFail(Article, gone), 'Wrong.'));
    for (const path of ['/sitemap-news.xml', '/sitemaps/2026-02.xml']) expect((await file(path)).locs).not.toContain('https://gazette.test/en/articles/gone');
    for (const path of ['/sitemaps/2026-13.xml', '/sitemaps/2026-02-30.xml', '/sitemaps/x.xml', '/sitemap.xml?after=x', '/sitemaps/2026-03.xml?after=1']) {
      expect([path, (await get(newsroom.app, path)).status]).toEqual([path, 404]);
    }
    expect((await get(newsroom.app, '/robots.txt')).body).toContain('Sitemap: https://gazette.test/sitemap.xml\nSitemap: https://gazette.test/sitemap-news.xml');
  });

  test('the archive is read by ranges of indexes, in a number of statements that its size has no part in', async () => {
    const gate = (store: Parameters<Parameters<typeof plansOf>[1]>[0]) => visible(store, { site: newsroom.site, viewer: 'public' });
    const span = spanOf('2020-05-17') ?? { from: NOON, to: NOON };
    const plans = await plansOf(newsroom.services.database, async (store) => {
      await articlesBetween(gate(store), span, false, { limit: MOST_ENTRIES, after: { at: span.from, id: gone } });
      await cutsOf(gate(store), span, true, MOST_ENTRIES);
      await lastChanges(gate(store), 100);
      for (const unit of ['month', 'day'] as const) await filledSpans({ visible: gate(store), store }, unit, MOST_ENTRIES, span);
    });
    // A list, its three parts, what was changed last; and the leaps over months and days.
    expect(plans).toHaveLength(7);
    for (const [place, { sql, text }] of plans.entries()) {
      expect(text).toMatch(new RegExp(`(INDEX|using|on) ${place === 4 ? 'article_desk_status' : 'article_list'}\\b`));
      expect(text).not.toMatch(/TEMP B-TREE|\bSort\b|Seq Scan|SCAN article/);
      // No further than into the file that follows.
      for (const [, skipped] of sql.matchAll(/offset (\d+)/gi)) expect(Number(skipped)).toBeLessThanOrEqual(MOST_ENTRIES);
      if (place < 5) continue;
      // The oldest, the first after each, and the end of a file are ranges of the index, each with one bound at either side:
      // with two, rows between them would be read and left. (PostgreSQL does not tell of the second.)
      expect(sql.match(/"sort_at" >= /g)).toHaveLength(3);
      expect(sql.match(/"sort_at" < /g)).toHaveLength(3);
      const ranges = database.name === 'sqlite' ? /COVERING INDEX article_list \(site_id=\? AND status=\? AND sort_at>\? AND sort_at<\?\)/g : /Index Only Scan using article_list /g;
      expect(text.match(ranges)).toHaveLength(database.name === 'sqlite' ? 3 : 2);
    }
    // Months, days, changes, news, and the busy day in three parts.
    await newsroom.publish({ headline: 'Another' }, NOON);
    expect((await newsroom.statements(() => get(newsroom.app, '/sitemap.xml'))).length).toBe(7);
    // What stands in it, and its 600 translation groups, a hundred at a time.
    expect((await newsroom.statements(() => get(newsroom.app, '/sitemaps/2020-05-17.xml'))).length).toBe(7);
  });
});

test('files are months, days where a month is too much, and keep their names', () => {
  const span = (name: string, isOverfull = false) => ({ at: new Date(`${name}T10:00:00Z`), isOverfull });
  const months = [span('2026-01-31'), span('2026-02-01', true), span('2026-03-01')];
  const days = [span('2026-02-01'), span('2026-02-02', true), span('2026-03-01')];
  expect(sitemapFiles(months, days).map(({ name, isOverfull }) => [name, isOverfull])).toEqual([
    ['2026-01', false],
    ['2026-02-01', false],
    ['2026-02-02', true],
    ['2026-03', false],
  ]);
  expect(spanOf('2024-02')).toEqual({ from: new Date('2024-02-01'), to: new Date('2024-03-01') });
});
