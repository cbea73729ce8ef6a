import { existsSync } from 'node:fs';
import { Article } from '@gazette/schema/article/article.entity.ts';
import { correctArticle, scheduleArticle, withdrawArticle } from '@gazette/schema/article/life-cycle.ts';
import { createArticle, reviseArticle } from '@gazette/schema/article/save-article.ts';
import { saveContributor } from '@gazette/schema/contributor/save-contributor.ts';
import { saveSection } from '@gazette/schema/section/save-section.ts';
import { saveTag } from '@gazette/schema/tag/save-tag.ts';
import type { Unit } from '@gazette/schema/gate/store.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases } from '../../support/databases.ts';
import { NOON, openNewsroom, type Newsroom } from '../../support/newsroom.ts';
import { get, type SentHeaders } from '../cache/asking.ts';
import { importLimits } from '@gazette/server/exchange/import-limits.ts';
import { readNinjs } from '@gazette/server/exchange/ninjs/read-ninjs.ts';
import { collect, memorySource, recordsOf } from '../exchange/memory-source.ts';
import { faultsByIptc, schemaFile } from '../exchange/ninjs/iptc-schema.ts';
import { atomFaults, entriesIn, jsonFeedFaults, rssFaults, xmlNodes } from './feed-rules.ts';

const formats = [
  { format: 'rss', file: 'rss.xml', type: 'application/rss+xml; charset=utf-8', faults: rssFaults },
  { format: 'atom', file: 'atom.xml', type: 'application/atom+xml; charset=utf-8', faults: atomFaults },
  { format: 'json', file: 'feed.json', type: 'application/feed+json; charset=utf-8', faults: jsonFeedFaults },
] as const;

const hostile = `]]> <script>alert("1")</script> & &amp; <![CDATA[ 'قال' ‏"نعم" 😀 </title>`;
const url = (slug: string) => `https://gazette.test/en/articles/${slug}`;

const itemsIn = (ninjs: string) => (JSON.parse(ninjs) as { associations: { title: string }[] }).associations.map(({ title }) => title);

describe.each(databases)('feeds on $name', (database) => {
  let newsroom: Newsroom;
  const ids: Record<string, string> = {};
  const ask = (path: string, headers?: SentHeaders) => get(newsroom.app, path, headers);
  const change = <T>(slug: string, work: (unit: Unit, article: Article) => Promise<T>) =>
    newsroom.write(async (unit) => work(unit, await unit.em.findOneOrFail(Article, ids[slug] ?? '')));
  const headlines = async (path: string) => entriesIn('json', (await ask(path)).body).map(({ headline }) => headline);

  beforeAll(async () => {
    newsroom = await openNewsroom(database, { GAZETTE_FEED_LENGTH: '5' });
    await newsroom.saveSite({ key: 'other', names: { en: 'Other' }, locale: 'en-GB', languages: ['en'], hosts: ['other.test'], url: 'https://other.test' });
    const other = newsroom.services.sites.byKey('other');
    ids['other'] = await newsroom.publish({ headline: 'Of the other site' }, undefined, other);
    await newsroom.write(async (unit) => {
      await saveSection(unit, { slug: 'coast', names: { ar: 'الساحل', en: 'The Coast' } });
      await saveSection(unit, { slug: 'harbour', names: { en: 'Harbour' }, parent: 'coast' });
      await saveTag(unit, { slug: 'water', names: { ar: 'المياه', en: 'Water' } });
      await saveTag(unit, { slug: 'secret', names: { en: 'Secret' } });
      await saveContributor(unit, { slug: 'juhayna', names: { ar: 'جهينة الورّاق', en: 'Juhayna Warraq' } });
      ids['draft'] = (await createArticle(unit, { language: 'en', headline: 'A draft', body: '<p>No.</p>', tags: ['secret'] })).id;
      const later = await createArticle(unit, { language: 'en', headline: 'Scheduled', body: '<p>No.</p>' });
      ids['scheduled'] = later.id;
      await scheduleArticle(unit, later, new Date(NOON.getTime() + 3_600_000));
    });
    const report = { tags: ['water'], contributors: ['juhayna'] };
    ids['canal'] = await newsroom.publish({
      ...report,
      language: 'ar',
      slug: 'canal',
      headline: 'قناة الهدهد تبلغ القرية الأخيرة',
      dateline: 'أم الغدير',
      body: '<p>وصلت المياه.</p>',
    });
    ids['hostile'] = await newsroom.publish({ slug: 'hostile', headline: hostile, standfirst: hostile, byline: hostile, body: `<p>x ]]&gt; y</p>` });
    ids['ferry'] = await newsroom.publish({
      ...report,
      section: 'harbour',
      slug: 'ferry',
      headline: 'Ferry service resumes',
      dateline: 'Marsa',
      body: `<p>Boats, see <a href="/en/sections/coast">the coast</a>.</p><img src="/sample/images/canal.svg" alt="Canal">`,
      image: { url: '/sample/images/harbour.jpg', alt: 'Boats', caption: 'In the harbour', credit: 'S. Q.', width: 1200, height: 800 },
    });
    ids['elsewhere'] = await newsroom.publish({ slug: 'elsewhere', headline: 'Kept elsewhere', url: 'https://partner.test/a?b=1&c=2' });
    ids['gone'] = await newsroom.publish({ slug: 'gone', headline: 'Withdrawn later', ...report });
  });
  afterAll(() => newsroom.close());

  test.each(formats)('$file keeps the rules of its format, and another program reads it', async ({ format, file, type, faults }) => {
    for (const path of [`/feeds/${file}`, `/feeds/${file}?language=en`, `/feeds/${file}?language=en&full=1`, `/feeds/${file}?language=all&full=1`, `/feeds/sections/coast/${file}?language=en`]) {
      const answer = await ask(path);
      expect([path, answer.status, answer.headers.get('content-type')]).toEqual([path, 200, type]);
      expect([path, faults(answer.body)]).toEqual([path, []]);
      expect(answer.headers.get('link')).toBe(`<https://gazette.test${path}>; rel="self"`);
      expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    }
    const english = entriesIn(format, (await ask(`/feeds/${file}?language=en`)).body);
    expect(english.map(({ id, url: address, headline }) => [id, address, headline])).toEqual([
      [`urn:uuid:${ids['gone']}`, url('gone'), 'Withdrawn later'],
      [`urn:uuid:${ids['elsewhere']}`, 'https://partner.test/a?b=1&c=2', 'Kept elsewhere'],
      [`urn:uuid:${ids['ferry']}`, url('ferry'), 'Ferry service resumes'],
      [`urn:uuid:${ids['hostile']}`, url('hostile'), hostile.replace('‏', '')],
    ]);
    const arabic = entriesIn(format, (await ask(`/feeds/${file}`)).body);
    expect(arabic.map(({ id, url: address }) => [id, address])).toEqual([[`urn:uuid:${ids['canal']}`, 'https://gazette.test/articles/canal']]);
    expect(entriesIn(format, (await ask(`/feeds/${file}?language=all`)).body)).toHaveLength(5);
  });

  test('there is one for each section with those below it, tag and contributor, and none for what is not there', async () => {
    expect(await headlines('/feeds/sections/coast/feed.json?language=en')).toEqual(['Ferry service resumes']);
    expect(await headlines('/feeds/tags/water/feed.json?language=en')).toEqual(['Withdrawn later', 'Ferry service resumes']);
    expect(await headlines('/feeds/contributors/juhayna/feed.json')).toEqual(['قناة الهدهد تبلغ القرية الأخيرة']);
    expect(await headlines('/feeds/sections/coast/feed.json')).toEqual([]);
    // A tag of a draft alone is not there; nor is a language that the site has not.
    for (const path of ['/feeds/tags/secret/rss.xml', '/feeds/sections/nowhere/rss.xml', '/feeds/rss.xml?language=fr', '/feeds/latest.xml', '/feeds/coast/rss.xml', '/feeds/tags/%ff/rss.xml', '/feeds/']) {
      expect([path, (await ask(path)).status >= 400]).toEqual([path, true]);
    }
  });

  test('the whole text stands in it where it is asked for or the publisher says so: with language, direction and absolute addresses', async () => {
    const textOf = async (path: string, id: string | undefined) => entriesIn('rss', (await ask(path)).body).find((entry) => entry.id === `urn:uuid:${id}`)?.text;
    expect(await textOf('/feeds/rss.xml', ids['canal'])).toBe('<p lang="ar" dir="rtl">وصلت المياه.</p>');
    expect(await textOf('/feeds/rss.xml?full=1', ids['canal'])).toBe('<div lang="ar" dir="rtl"><p><b>أم الغدير:</b> وصلت المياه.</p></div>');
    const ferry = (await textOf('/feeds/rss.xml?language=en&full=1', ids['ferry'])) ?? '';
    expect(ferry).toContain('<img src="https://gazette.test/sample/images/harbour.jpg" alt="Boats" width="1200" height="800"><figcaption>In the harbour — S. Q.</figcaption>');
    expect(ferry).toContain('<a href="https://gazette.test/en/sections/coast"');
    expect(ferry).toContain('src="https://gazette.test/sample/images/canal.svg"');
    await newsroom.saveSite({ key: 'gazette', policy: { feedText: 'full' } });
    expect(await textOf('/feeds/rss.xml', ids['canal'])).toContain('<b>أم الغدير:</b>');
    expect(await textOf('/feeds/rss.xml?full=0', ids['canal'])).not.toContain('<b>');
    await newsroom.saveSite({ key: 'gazette', policy: { feedText: 'summary-only' } });
    expect(await textOf('/feeds/rss.xml?full=1', ids['canal'])).not.toContain('<b>');
    await newsroom.saveSite({ key: 'gazette', policy: {} });
  });

  test('pictures come with their words and size, and who wrote it, and what it is about', async () => {
    const nodes = xmlNodes((await ask('/feeds/sections/coast/rss.xml?language=en')).body);
    const all = (path: string) => nodes.filter((node) => node.path === `/rss/channel/${path}`);
    expect(all('item/media:content').map(({ attributes }) => attributes)).toEqual([
      { url: 'https://gazette.test/sample/images/harbour.jpg', medium: 'image', type: 'image/jpeg', width: '1200', height: '800' },
    ]);
    expect(all('item/media:content/media:credit').map(({ text }) => text)).toEqual(['S. Q.']);
    // Nobody knows how long a file on another server is, and an enclosure has to say it.
    expect(all('item/enclosure')).toEqual([]);
    expect(all('item/dc:creator').map(({ text }) => text)).toEqual(['Juhayna Warraq']);
    expect(all('item/category').map(({ text }) => text)).toEqual(['harbour', 'Water']);
    expect(all('title')[0]?.text).toBe('The Coast | The Gazette');
    expect(xmlNodes((await ask('/feeds/atom.xml')).body)[0]?.attributes['xml:lang']).toBe('ar');
  });

  test('another newsroom takes the articles over by ninjs, and its importer reads what it gets', async () => {
    const answer = await ask('/feeds/ninjs.json?language=en');
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('access-control-allow-origin')]).toEqual([200, 'application/json; charset=utf-8', '*']);
    expect(answer.headers.get('cache-tag')?.split(',')).toEqual(expect.arrayContaining(['articles', `article:${ids['ferry']}`]));
    const articles = recordsOf(await collect(readNinjs(memorySource(answer.body), { limits: importLimits })), 'article');
    expect(articles.map(({ headline }) => headline)).toEqual(['Withdrawn later', 'Kept elsewhere', 'Ferry service resumes', hostile.replace('‏', '')]);
    const ferry = articles.find(({ slug }) => slug === 'ferry');
    expect(ferry).toMatchObject({ sourceKey: `urn:uuid:${ids['ferry']}`, dateline: 'Marsa', url: undefined, image: { url: 'https://gazette.test/sample/images/harbour.jpg', credit: 'S. Q.' } });
    expect(ferry?.body).toContain('<a href="https://gazette.test/en/sections/coast"');
    expect(itemsIn((await ask('/feeds/ninjs.json?language=all')).body)).toHaveLength(5);
    expect(itemsIn((await ask('/feeds/sections/coast/ninjs.json?language=en')).body)).toEqual(['Ferry service resumes']);
    expect(itemsIn((await ask('/feeds/tags/water/ninjs.json')).body)).toHaveLength(1);
    for (const path of ['/feeds/tags/secret/ninjs.json', '/feeds/ninjs.json?language=fr', '/feeds/sections/nowhere/ninjs.json']) expect([path, (await ask(path)).status]).toEqual([path, 404]);
  });

  test('one article is a ninjs item; a draft, a scheduled one and another site’s are none', async () => {
    const item = await ask(`/feeds/ninjs/${ids['ferry']}.json`);
    expect([item.status, JSON.parse(item.body)]).toEqual([200, expect.objectContaining({ uri: `urn:uuid:${ids['ferry']}`, pubStatus: 'usable', title: 'Ferry service resumes' })]);
    // When it was begun, and how often it was rewritten, is the newsroom's.
    expect(Object.keys(JSON.parse(item.body) as object)).not.toEqual(expect.arrayContaining(['firstCreated']));
    for (const id of [ids['draft'], ids['scheduled'], ids['other'], '00000000-0000-4000-8000-000000000000', 'x']) expect([id, (await ask(`/feeds/ninjs/${id}.json`)).status]).toEqual([id, 404]);
    // Its page says where it is to be had.
    const [, link = ''] = /<link\s+rel="alternate"\s+type="application\/json"\s+title="Ferry service resumes \| The Gazette \(ninjs\)"\s+href="([^"]+)"/.exec((await ask('/en/articles/ferry')).body) ?? [];
    expect((await ask(link.replace('https://gazette.test', ''))).body).toBe(item.body);
    expect((await ask('/en')).body).not.toContain('(ninjs)');
    const statements = await newsroom.statements(async () => expect((await ask(`/feeds/ninjs/${ids['ferry']}.json`)).body).toBe(item.body));
    expect(statements).toEqual([]);
  });

  test('a publisher who gives away summaries alone gives away no text by ninjs', async () => {
    await newsroom.saveSite({ key: 'gazette', policy: { feedText: 'summary-only' } });
    for (const path of ['/feeds/ninjs.json?language=en&full=1', `/feeds/ninjs/${ids['ferry']}.json?full=1`]) {
      const { body } = await ask(path);
      expect([path, body.includes('Ferry service resumes'), body.includes('Boats, see')]).toEqual([path, true, false]);
    }
    await newsroom.saveSite({ key: 'gazette', policy: {} });
    expect((await ask('/feeds/ninjs.json?language=en')).body).toContain('Boats, see');
    expect((await ask('/feeds/ninjs.json?language=en&full=0')).body).not.toContain('Boats, see');
  });

  test.runIf(existsSync(schemaFile))('its ninjs is valid by the schema of the IPTC', async () => {
    const faults = faultsByIptc();
    const paths = ['ninjs.json', 'ninjs.json?language=all', 'ninjs.json?language=en&full=0', 'sections/coast/ninjs.json', `ninjs/${ids['ferry']}.json`, `ninjs/${ids['hostile']}.json?full=0`];
    for (const path of paths) expect([path, faults(JSON.parse((await ask(`/feeds/${path}`)).body))]).toEqual([path, undefined]);
  });

  test('each site has its own, by its host', async () => {
    const response = await newsroom.app.fetch(new Request('https://other.test/feeds/feed.json'));
    const feed = await response.text();
    expect(entriesIn('json', feed).map(({ headline }) => headline)).toEqual(['Of the other site']);
    expect(feed).toContain('"home_page_url":"https://other.test/"');
    expect((await ask('/feeds/feed.json?language=all')).body).not.toContain('Of the other site');
  });

  test('it is sent once to whoever has it, and a second reader costs no statement', async () => {
    const first = await ask('/feeds/rss.xml?language=en&utm_source=x');
    const etag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-tag')?.split(',')).toEqual(expect.arrayContaining(['articles', `article:${ids['ferry']}`]));
    const statements = await newsroom.statements(async () => {
      const again = await ask('/feeds/rss.xml?language=en', { 'if-none-match': etag });
      expect([again.status, again.body, again.headers.get('etag')]).toEqual([304, '', etag]);
    });
    expect(statements).toEqual([]);
  });

  test('as many statements for one article as for five', async () => {
    const count = async (path: string) => (await newsroom.statements(async () => expect((await ask(path)).status).toBe(200))).length;
    // Warmed: a query is made when first asked.
    const [one, five] = [await count('/feeds/sections/harbour/atom.xml?language=en&full=1'), await count('/feeds/atom.xml?language=all&full=1')];
    // Sections, list, images, credits, taggings, bodies, corrections.
    expect([one, five]).toEqual([7, 7]);
  });

  test('a correction shows at once and makes the entry newer; a new address leaves it the same entry; what is withdrawn is gone', async () => {
    const path = '/feeds/feed.json?language=en&full=1';
    const before = await ask(path);
    const item = `/feeds/ninjs/${ids['gone']}.json`;
    expect((await ask(item)).status).toBe(200);
    newsroom.setNow(new Date(NOON.getTime() + 60_000));
    await change('ferry', (unit, article) => correctArticle(unit, article, 'It is on Monday.'));
    const corrected = (JSON.parse((await ask(path)).body) as { items: Record<string, string>[] }).items.find(({ id }) => id === `urn:uuid:${ids['ferry']}`);
    expect(corrected?.['content_html']).toContain('<p>It is on Monday. <time datetime="2026-03-01T12:01:00.000Z">March 1, 2026</time></p>');
    expect(corrected?.['date_modified']).toBe('2026-03-01T12:01:00.000Z');
    await change('ferry', (unit, article) => reviseArticle(unit, article, { slug: 'ferry-again' }));
    expect(entriesIn('json', (await ask(path)).body).find(({ id }) => id === `urn:uuid:${ids['ferry']}`)?.url).toBe(url('ferry-again'));
    await change('gone', (unit, article) => withdrawArticle(unit, article, 'It was wrong.'));
    const after = await ask(path, { 'if-none-match': before.headers.get('etag') ?? '' });
    expect(after.status).toBe(200);
    expect(after.body).not.toContain('Withdrawn later');
    expect(await headlines('/feeds/tags/water/feed.json?language=en')).toEqual(['Ferry service resumes']);
    const listed = (JSON.parse((await ask('/feeds/ninjs.json?language=en')).body) as { associations: { uri: string; pubStatus: string; edNote?: string; title?: string }[] }).associations;
    expect(listed.filter(({ pubStatus }) => pubStatus !== 'usable')).toEqual([expect.objectContaining({ uri: `urn:uuid:${ids['gone']}`, pubStatus: 'canceled', edNote: 'It was wrong.' })]);
    expect(JSON.stringify(listed)).not.toContain('Withdrawn later');
    expect((await ask('/feeds/tags/water/ninjs.json?language=en')).body).not.toContain('canceled');
    // Whoever has it as ninjs is told to take it back, and nothing of what it said.
    expect(itemsIn((await ask('/feeds/ninjs.json?language=en')).body)).not.toContain('Withdrawn later');
    const gone = await ask(item);
    expect([gone.status, JSON.parse(gone.body)]).toEqual([410, expect.objectContaining({ uri: `urn:uuid:${ids['gone']}`, pubStatus: 'canceled', edNote: 'It was wrong.' })]);
    expect(gone.body).not.toContain('Withdrawn later');
    expect(existsSync(schemaFile) ? faultsByIptc()(JSON.parse(gone.body)) : undefined).toBeUndefined();
  });

  test('pages say where they are', async () => {
    const links = async (path: string) =>
      [...(await ask(path)).body.matchAll(/<link\s+rel="alternate"\s+type="([^"]+)"\s+title="([^"]*)"\s+href="([^"]+)"/g)].map(([, type, title, href]) => [type, title, href]);
    expect(await links('/')).toEqual([
      ['application/rss+xml', 'الجريدة', 'https://gazette.test/feeds/rss.xml'],
      ['application/atom+xml', 'الجريدة', 'https://gazette.test/feeds/atom.xml'],
      ['application/feed+json', 'الجريدة', 'https://gazette.test/feeds/feed.json'],
    ]);
    const section = await links('/en/sections/coast');
    expect(section[0]).toEqual(['application/rss+xml', 'The Coast | The Gazette', 'https://gazette.test/feeds/sections/coast/rss.xml?language=en']);
    expect(section).toHaveLength(6);
    for (const [, , href = ''] of section) expect((await ask(href.replace('https://gazette.test', ''))).status).toBe(200);
  });
});
