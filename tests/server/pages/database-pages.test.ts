import { createArticle, reviseArticle } from '@gazette/schema/article/save-article.ts';
import { correctArticle, publishArticle, withdrawArticle } from '@gazette/schema/article/life-cycle.ts';
import { addComment } from '@gazette/schema/comment/add-comment.ts';
import { ensureThread } from '@gazette/schema/comment/ensure-thread.ts';
import { saveContributor } from '@gazette/schema/contributor/save-contributor.ts';
import { saveSection } from '@gazette/schema/section/save-section.ts';
import { saveSite } from '@gazette/schema/site/save-site.ts';
import { SiteDirectory } from '@gazette/schema/site/site-directory.ts';
import { saveTag } from '@gazette/schema/tag/save-tag.ts';
import type { Database } from '@gazette/server/database/database.ts';
import { openDatabase } from '@gazette/server/database/open.ts';
import { databasePages } from '@gazette/server/pages/database/database-page-data.ts';
import { createPages } from '@gazette/server/pages/pages.ts';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases, type TestDatabase } from '../../support/databases.ts';
import { now, type Visit } from './visit.ts';

const canal = encodeURIComponent('قناة-الهدهد');
const hour = 3_600_000;

describe.each(databases)('the pages of a newsroom on $name', ({ createMigrated }) => {
  let given: TestDatabase;
  let database: Database;
  let visit: Visit;

  beforeAll(async () => {
    given = await createMigrated();
    database = await openDatabase({ databaseUrl: given.url, dataDir: given.dataDir }, pino({ level: 'silent' }));
    await fill(database);
    const sites = new SiteDirectory(database);
    await sites.reload();
    const clock = { now: () => now };
    const dataFor = databasePages({ store: database, sites, siteUrl: () => 'http://news.test', ...clock });
    const pages = createPages({ dataFor, ...clock });
    visit = async (path) => {
      const url = new URL(path, 'http://news.test');
      const response = await pages(new Request(url), { url });
      return response ?? new Response(null, { status: 501 });
    };
  });

  afterAll(async () => {
    await database?.close();
    await given?.drop();
  });

  const found = async (path: string) => {
    const response = await visit(path);
    expect([path, response.status]).toEqual([path, 200]);
    return response.text();
  };
  const heading = (markup: string) => /class="search-count">\s*([^<]*?)\s*</.exec(markup)?.[1];
  /** Where the first link at or after this markup leads, readably. */
  const anchor = (markup: string, after: string) => {
    const at = markup.indexOf(after);
    const href = at < 0 ? undefined : /<a [^>]*href="([^"]+)"/.exec(markup.slice(at))?.[1];
    return href && decodeURIComponent(href.replaceAll('&amp;', '&').replaceAll('+', ' '));
  };

  it('fill the front page of each language from its own articles', async () => {
    const arabic = await (await visit('/')).text();
    expect(arabic).toContain('قناة الهدهد تبلغ القرية الأخيرة');
    expect(arabic).toContain('<a href="/sections/local"');
    expect(arabic).not.toContain('The canal arrives');
    expect(await (await visit('/en')).text()).toContain('The canal arrives');
  });

  it('show an article with all that belongs to it', async () => {
    const response = await visit(`/articles/${canal}`);
    expect(response.status).toBe(200);
    const markup = await response.text();
    for (const part of [
      '<a href="/sections/local">محليات</a>',
      '<a href="/sections/coast">الساحل</a>',
      'جهينة الورّاق',
      '<span class="dateline">أم الغدير:</span> وصلت المياه.',
      'القرى ثلاث وعشرون.',
      '<li>المياه</li>',
      '<a href="/en/articles/canal"',
      'خبر طيب',
      'تعليق واحد',
    ]) {
      expect(markup).toContain(part);
    }
    expect(markup).not.toContain('قيد المراجعة');
  });

  it('lead from the other language, from an old permalink and from a former slug to the article', async () => {
    for (const [from, to] of [
      ['/articles/canal', '/en/articles/canal'],
      ['/2025/07/canal/', `/articles/${canal}`],
      ['/2025/07/canal', `/articles/${canal}`],
      ['/?p=123', `/articles/${canal}`],
      ['/articles/draft-name', '/articles/final-name'],
    ] as const) {
      const response = await visit(from);
      expect([from, response.status, response.headers.get('location')]).toEqual([from, 301, to]);
    }
  });

  it('tell a withdrawn article from one that never was, and show nothing of a draft', async () => {
    const status = async (slug: string) => (await visit(`/articles/${slug}`)).status;
    const withdrawn = await visit('/articles/withdrawn');
    expect(withdrawn.status).toBe(410);
    expect(await withdrawn.text()).toContain('وردت فيه أسماء خاطئة.');
    expect(await status('draft')).toBe(404);
    expect(await status('unknown')).toBe(404);
  });

  it('page through a section from the newest article to the oldest and back, each once', async () => {
    const pages: string[][] = [];
    const headlines = (markup: string) =>
      [...markup.matchAll(/<h2 class="teaser-headline"><a [^>]*>(خبر \d+)</g)].map(([, headline = '']) => headline);
    const link = (markup: string, rel: string) => new RegExp(`<a rel="${rel}" href="([^"]+)"`).exec(markup)?.[1];
    let path: string | undefined = '/sections/archive';
    let markup = '';
    let last = '';
    for (; path !== undefined; path = link(markup, 'next')) {
      last = path;
      markup = await (await visit(path)).text();
      pages.push(headlines(markup));
    }
    expect(pages.map((page) => page.length)).toEqual([12, 12, 6]);
    // Within an instant the one written last comes first.
    const expected = Array.from({ length: 30 }, (_, place) => place + 4 - 2 * (place % 5));
    expect(pages.flat()).toEqual(expected.map((number) => `خبر ${number}`));

    markup = await (await visit(last)).text();
    const middle = link(markup, 'prev') ?? '';
    markup = await (await visit(middle)).text();
    expect(headlines(markup)).toEqual(pages[1]);
    const first = await (await visit(link(markup, 'prev') ?? '')).text();
    expect(headlines(first)).toEqual(pages[0]);
    expect(first).toContain('<link rel="canonical" href="http://news.test/sections/archive" />');
    expect(link(first, 'prev')).toBeUndefined();
  });

  it('take no cursor that they have not given', async () => {
    expect((await visit('/sections/archive?cursor=o1-x')).status).toBe(404);
  });

  it('find what is searched for in either language, harakat or not, and mark it in the text as it is written', async () => {
    const link = (markup: string) => /<h3 class="teaser-headline"><a href="([^"]+)"/.exec(markup)?.[1];
    for (const [path, count, href, mark] of [
      ['/search?q=قَنَاةُ الهُدْهُد', 'نتيجة واحدة', `/articles/${canal}`, '<mark>قناة</mark> <mark>الهدهد</mark> تبلغ'],
      ['/en/search?q=القناه هدهد', '1 result', `/articles/${canal}`, '<mark>قناة</mark> <mark>الهدهد</mark> تبلغ'],
      ['/en/search?q=CANÁL', '1 result', '/en/articles/canal', 'The <mark>canal</mark> arrives'],
      ['/en/search?q=cam', '1 result', '/en/articles/canal', '<p class="teaser-standfirst">Water <mark>came</mark>.</p>'],
    ] as const) {
      const markup = await found(path);
      expect([path, heading(markup), link(markup)]).toEqual([path, count, href]);
      expect(markup).toContain(mark);
      expect(markup).toContain('<meta name="robots" content="noindex" />');
    }
    const some = await found('/en/search?q=when+will+the+canal+arrive+in+zanzibar');
    expect(some).toContain('No article has all of these words. These have most of them.');
    expect(some).toContain('The <mark>canal</mark> <mark>arrives</mark>');
    for (const hidden of ['مسحوب', 'مسودة']) expect([hidden, heading(await found(`/search?q=${hidden}`))]).toEqual([hidden, 'لا نتائج']);
  });

  it('offer a better spelling where nothing is found, and say so in words of the page', async () => {
    const arabic = await found('/search?q=قناة الهدهض&time=year');
    expect([heading(arabic), anchor(arabic, '<p class="search-suggestion">')]).toEqual(['نتيجة واحدة', '/search?q=قناة الهدهد&time=year']);
    const english = await found('/en/search?q=cannal');
    expect([heading(english), anchor(english, '<p class="search-suggestion">')]).toEqual(['No results', '/en/search?q=canal']);
    expect(await found('/en/search?q=zzzzz')).not.toContain('search-suggestion');
  });

  it('page through what is found by links that keep the filters, each once', async () => {
    const pages: string[][] = [];
    const ways: string[] = [];
    for (let path: string | undefined = '/search?q=خبر&section=archive&time=month'; path !== undefined; ) {
      ways.push(path.replace(/(?<=cursor=).+/, '…'));
      const markup: string = await found(path);
      pages.push([...markup.matchAll(/<mark>خبر<\/mark> (\d+)/g)].map(([, number = '']) => number));
      expect(markup).toContain('<option value="archive" selected>');
      expect(markup).toContain('<option value="month" selected>');
      expect(heading(markup)).toBe('30 نتيجة');
      const previous = anchor(markup, '<a rel="prev"');
      expect(previous).toBe(pages.length === 1 ? undefined : '/search?q=خبر&section=archive&time=month');
      path = anchor(markup, '<a rel="next"');
    }
    expect(ways).toEqual(['/search?q=خبر&section=archive&time=month', '/search?q=خبر&section=archive&time=month&cursor=…']);
    expect(pages.map((page) => page.length)).toEqual([15, 15]);
    expect(new Set(pages.flat()).size).toBe(30);
    expect(heading(await found('/search?q=خبر&section=coast'))).toBe('لا نتائج');
    expect(heading(await found('/search?q=خبر&time=day&section=archive'))).not.toBe('30 نتيجة');
  });

  it('write a query into the page as text, whatever it is', async () => {
    const query = `"><script>alert(1)</script><img src=x onerror='a'>&amp;`;
    const markup = await found(`/en/search?q=${encodeURIComponent(query)}`);
    expect(markup).not.toMatch(/<script>|<img src=x/);
    expect(markup).toContain('value="&quot;&gt;&lt;script&gt;');
    for (const other of ['', '"', '-«»', 'x'.repeat(10_000), '😀', 'canal&cursor=nonsense', 'canal&section=nowhere', 'canal&time=aeon']) {
      expect([other.slice(0, 20), (await visit(`/en/search?q=${other}`)).status]).toEqual([other.slice(0, 20), 200]);
    }
  });

  it('read a front page in a number of statements that does not grow with its articles', async () => {
    let statements = 0;
    const stop = database.onStatement(() => {
      statements += 1;
    });
    await visit('/');
    stop();
    const sections = 3;
    // Sections once; then a list, its images and its credits for the latest and for each section.
    expect(statements).toBeLessThanOrEqual(1 + 3 * (1 + sections));
  });
});

async function fill(database: Database): Promise<void> {
  const site = await saveSite(
    database,
    {
      key: 'sample',
      names: { ar: 'غازيت', en: 'Gazette' },
      locale: 'ar-EG-u-nu-latn',
      languages: ['ar', 'en'],
      hosts: ['news.test'],
    },
    now,
  );
  await database.write(site, now, async (unit) => {
    await saveSection(unit, { slug: 'local', names: { ar: 'محليات', en: 'Local' } });
    await saveSection(unit, { slug: 'coast', names: { ar: 'الساحل', en: 'The Coast' }, parent: 'local' });
    await saveSection(unit, { slug: 'archive', names: { ar: 'الأرشيف' } });
    await saveTag(unit, { slug: 'water', names: { ar: 'المياه', en: 'Water' } });
    await saveContributor(unit, { slug: 'juhayna', names: { ar: 'جهينة الورّاق', en: 'Juhayna Warraq' } });
    const report = { section: 'coast', tags: ['water'], contributors: ['juhayna'], translationGroup: 'canal' };
    const arabic = await createArticle(unit, {
      ...report,
      language: 'ar',
      slug: 'قناة-الهدهد',
      headline: 'قناة الهدهد تبلغ القرية الأخيرة',
      dateline: 'أم الغدير',
      body: '<p>وصلت المياه.</p>',
      redirects: ['http://news.test/2025/07/canal/', '/?p=123'],
    });
    await publishArticle(unit, arabic, new Date(now.getTime() - hour));
    await correctArticle(unit, arabic, 'القرى ثلاث وعشرون.');
    const english = await createArticle(unit, {
      ...report,
      language: 'en',
      slug: 'canal',
      headline: 'The canal arrives',
      body: '<p>Water came.</p>',
    });
    await publishArticle(unit, english);
    const thread = await ensureThread(unit, { key: arabic.threadKey, url: `http://news.test/articles/${canal}` });
    const comment = { parent: null, authorName: 'سلمى', createdAt: now };
    await addComment(unit, thread, { ...comment, body: 'خبر طيب', status: 'approved' });
    await addComment(unit, thread, { ...comment, body: 'قيد المراجعة', status: 'pending' });

    const gone = await createArticle(unit, { language: 'ar', slug: 'withdrawn', headline: 'مسحوب', body: '<p>نص</p>' });
    await publishArticle(unit, gone);
    await withdrawArticle(unit, gone, 'وردت فيه أسماء خاطئة.');
    await createArticle(unit, { language: 'ar', slug: 'draft', headline: 'مسودة', body: '<p>نص</p>' });
    const renamed = await createArticle(unit, {
      language: 'ar',
      slug: 'draft-name',
      headline: 'اسم',
      body: '<p>نص</p>',
    });
    await publishArticle(unit, renamed, new Date(now.getTime() - 100 * hour));
    await reviseArticle(unit, renamed, { slug: 'final-name' });

    for (let number = 0; number < 30; number++) {
      const article = await createArticle(unit, {
        language: 'ar',
        section: 'archive',
        slug: `archive-${number}`,
        headline: `خبر ${number}`,
        body: '<p>نص</p>',
      });
      // Five share an instant, so that the end of a page falls between articles that only their ids tell apart.
      await publishArticle(unit, article, new Date(now.getTime() - (24 + Math.floor(number / 5)) * hour));
    }
  });
}
