import { describe, expect, it } from 'vitest';
import { newsroomPages, sampleLines, sampleSite, type ArticleLine, type Line } from './newsroom-pages.ts';
import { now, structuredData, visitor } from './visit.ts';

const report: ArticleLine = {
  type: 'article',
  slug: 'قناة-الهدهد',
  language: 'ar',
  headline: 'قناة الهدهد تبلغ آخر قرى الوادي بعد أحد عشر عامًا من الحفر المتواصل في الصخر والرمل',
  kicker: 'مشروع المياه',
  standfirst: 'استقبل الأهالي الماء بالطبول.',
  dateline: 'أم الغدير',
  byline: 'جهينة الورّاق',
  section: 'coast',
  tags: ['water'],
  body: '<p>وصلت المياه فجر اليوم.</p><p>وسهر الأهالي على الضفة.</p>',
  image: { url: '/sample/dam.svg', alt: 'سد', caption: 'سد الهدهد', credit: 'رسم: غازيت', width: 1600, height: 1000 },
  corrections: [{ note: 'القرى ثلاث وعشرون.', correctedAt: '2025-07-27T10:00:00Z' }],
  status: 'published',
  publishedAt: '2025-07-27T06:30:00Z',
  translationGroup: 'canal',
  redirects: ['/2025/07/canal', '/?p=123'],
  comments: [
    { author: { name: 'سلمى' }, body: 'خبر <b>جميل</b>', status: 'approved', createdAt: '2025-07-27T08:00:00Z' },
    { author: { name: 'Hidden' }, body: 'not yet', status: 'pending', createdAt: '2025-07-27T08:10:00Z' },
  ],
};

const translation: ArticleLine = {
  ...report,
  slug: 'hudhud-canal',
  language: 'en',
  headline: 'Hudhud canal reaches the last village',
  corrections: [],
  redirects: ['/2025/07/canal-en'],
  comments: [],
};

const lines: Line[] = [
  { type: 'section', slug: 'local', name: { ar: 'محليات', en: 'Local' }, parent: null },
  { type: 'section', slug: 'coast', name: { ar: 'الساحل', en: 'The Coast' }, parent: 'local' },
  { type: 'tag', slug: 'water', name: { ar: 'المياه', en: 'Water' } },
  report,
  translation,
  { ...report, slug: 'سحب', status: 'withdrawn', translationGroup: 'gone', redirects: [], headline: 'سر لا يُقال' },
  { ...report, slug: 'مسودة', status: 'draft', translationGroup: 'draft', redirects: [], headline: 'مسودة سرية' },
  ...Array.from({ length: 7 }, (_, number): ArticleLine => ({
    type: 'article',
    slug: `old-${number}`,
    language: 'ar',
    headline: `خبر قديم ${number}`,
    section: 'coast',
    body: '<p>نص</p>',
    status: 'published',
    publishedAt: `2025-07-2${number}T06:30:00Z`,
  })),
];

const visit = visitor(newsroomPages(lines, now));
const read = async (path: string): Promise<string> => (await visit(path)).text();
const articlePath = `/articles/${encodeURIComponent(report.slug)}`;

describe('every page', () => {
  it.each([
    ['/', 'ar', 'rtl'],
    ['/en', 'en', 'ltr'],
    ['/sections/local', 'ar', 'rtl'],
    ['/en/articles/hudhud-canal', 'en', 'ltr'],
    ['/en/nowhere', 'en', 'ltr'],
  ])('at %s declares its language %s and direction %s', async (path, language, direction) => {
    expect(await read(path)).toMatch(new RegExp(`^<!doctype html>\\s*<html lang="${language}" dir="${direction}">`));
  });

  it('shows the day in the site’s words', async () => {
    expect(await read('/')).toContain('<time datetime="2025-07-27">الأحد, يوليو 27, 2025</time>');
    expect(await read('/en')).toContain('<time datetime="2025-07-27">Sunday, July 27, 2025</time>');
  });

  it.each(['/', '/sections/coast', articlePath, '/nowhere'])('at %s has nothing inline', async (path) => {
    const markup = await read(path);
    expect(markup).not.toMatch(/\sstyle=|<style|\son[a-z]+=|javascript:/i);
    const inline = [...markup.matchAll(/<script(?![^>]*\ssrc=)([^>]*)>/g)].map(([, attributes]) => attributes?.trim());
    expect(new Set(inline)).toEqual(new Set(inline.length === 0 ? [] : ['type="application/ld+json"']));
  });

  it('allows only files of its own to run or style', async () => {
    const policy = (await visit('/')).headers.get('content-security-policy');
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("style-src 'self';");
    expect(policy).not.toContain('unsafe');
  });

  it('links by path, so that it works under any host', async () => {
    const links = [...(await read('/')).matchAll(/<a\s[^>]*href="([^"]*)"/g)].map(([, href]) => href);
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((href) => !/^[/#]/.test(href ?? ''))).toEqual([]);
  });

  it('writes whatever it is given as text', async () => {
    const hostile = `"><script>alert('1')</script>&amp;<img src=x onerror=alert(2)>`;
    const site = { ...sampleSite, names: { ar: hostile, en: hostile } };
    const evil: ArticleLine = {
      ...report,
      headline: hostile,
      kicker: hostile,
      standfirst: hostile,
      dateline: hostile,
      byline: hostile,
      image: { url: `/a.svg${hostile}`, alt: hostile, caption: hostile, credit: hostile },
      corrections: [{ note: hostile, correctedAt: '2025-07-27T10:00:00Z' }],
    };
    const section: Line = { type: 'section', slug: 'coast', name: { ar: hostile }, parent: null };
    const visit = visitor(newsroomPages([section, evil], now, site));
    for (const path of ['/', '/sections/coast', articlePath]) {
      const markup = await (await visit(path)).text();
      expect(markup).toContain('&lt;script&gt;');
      expect(markup).not.toMatch(/<script>|<img src=x/);
      expect(structuredData(markup).size).toBeGreaterThan(0);
    }
    const article = structuredData(await (await visit(articlePath)).text()).get('NewsArticle');
    expect(article).toMatchObject({ headline: hostile });
  });

  it('can be asked for again by a tag that changes with what it says', async () => {
    const tag = async (path: string) => (await visit(path)).headers.get('etag');
    expect(await tag('/')).toMatch(/^".{20,}"$/);
    expect(await tag('/')).toBe(await tag('/'));
    expect(await tag('/en')).not.toBe(await tag('/'));
  });
});

describe('the article page', () => {
  it('keeps the order of the printed page', async () => {
    const markup = await read(articlePath);
    const parts = [
      'الأحد, يوليو 27, 2025',
      'class="breadcrumb"',
      '>مشروع المياه<',
      '<h1',
      'استقبل الأهالي الماء بالطبول.</p>',
      'جهينة الورّاق',
      'datetime="2025-07-27T06:30:00.000Z"',
      '<figcaption>',
      '<span class="dateline">أم الغدير:</span> وصلت المياه فجر اليوم.',
      'القرى ثلاث وعشرون.',
      '<li>المياه</li>',
      'Read in English',
      'مقالات ذات صلة</h2>',
      '<gazette-related',
      '<gazette-comments',
      'ترك الرد</h2>',
      'خبر &lt;b&gt;جميل&lt;/b&gt;',
      '<gazette-latest',
    ];
    const places = parts.map((part) => markup.indexOf(part, markup.indexOf('<body')));
    expect(places.filter((place) => place < 0)).toEqual([]);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('tells its way from the front page to readers, shortened, and to search engines, whole', async () => {
    const markup = await read(articlePath);
    expect(markup).toMatch(/<span aria-current="page">قناة الهدهد[^<]*…<\/span>/);
    expect(structuredData(markup).get('BreadcrumbList')).toMatchObject({
      itemListElement: [
        { position: 1, name: 'الرئيسية', item: 'https://news.example/' },
        { position: 2, name: 'محليات', item: 'https://news.example/sections/local' },
        { position: 3, name: 'الساحل' },
        { position: 4, name: report.headline, item: `https://news.example${articlePath}` },
      ],
    });
  });

  it('names its canonical address and its translations', async () => {
    const markup = await read('/en/articles/hudhud-canal');
    const english = 'https://news.example/en/articles/hudhud-canal';
    const arabic = `https://news.example${articlePath}`;
    expect(markup).toContain(`<link rel="canonical" href="${english}" />`);
    expect(markup).toContain(`<link rel="alternate" hreflang="en" href="${english}" />`);
    expect(markup).toContain(`<link rel="alternate" hreflang="ar" href="${arabic}" />`);
    expect(markup).toContain(`<link rel="alternate" hreflang="x-default" href="${arabic}" />`);
    expect(markup).toContain(`<meta property="og:image" content="https://news.example/sample/dam.svg" />`);
  });

  it('opens a body that begins with something else by a paragraph of the place', async () => {
    const body = '<h2>عنوان</h2><p>نص</p>';
    const visit = visitor(newsroomPages([{ ...report, body }], now));
    expect(await (await visit(articlePath)).text()).toContain(
      '<p><span class="dateline">أم الغدير:</span> </p><h2>عنوان</h2>',
    );
  });

  it('shows no comment that is not public', async () => {
    const markup = await read(articlePath);
    expect(markup).not.toContain('not yet');
    expect(markup).toContain('تعليق واحد');
  });
});

describe('the section page', () => {
  it('shows its child sections and what stands in them', async () => {
    const markup = await read('/sections/local');
    expect(markup).toContain('<a href="/sections/coast">الساحل</a>');
    expect(markup).toContain(report.headline);
    expect(markup).toMatch(/aria-current="page"\s*>محليات</);
  });

  it('leads through all its pages and back', async () => {
    const first = await read('/sections/coast');
    const next = /<a rel="next" href="([^"]+)">الأقدم/.exec(first)?.[1] ?? '';
    expect(first).not.toContain('rel="prev"');
    const second = await read(next);
    expect(second).toContain('خبر قديم 0');
    expect(second).not.toContain('rel="next"');
    expect(second).toMatch(/<a rel="prev" href="\/sections\/coast\?cursor=/);
    expect(second).toContain(`<link rel="canonical" href="https://news.example${next}" />`);
  });
});

describe('an address', () => {
  it.each([
    ['/articles/hudhud-canal', '/en/articles/hudhud-canal'],
    [`/en${articlePath}`, articlePath],
    ['/ar/sections/local', '/sections/local'],
    ['/sections/local/', '/sections/local'],
    ['/en/', '/en'],
    ['/ar', '/'],
    ['/2025/07/canal', articlePath],
    ['/2025/07/canal-en', '/en/articles/hudhud-canal'],
    ['/?p=123', articlePath],
  ])('%s leads for good to %s', async (from, to) => {
    const response = await visit(from);
    expect(response.status).toBe(301);
    expect(response.headers.get('location')).toBe(to);
  });

  it('is understood however its letters are encoded', async () => {
    expect((await visit(articlePath.toLowerCase())).status).toBe(200);
  });

  it('keeps the front page when its question means nothing', async () => {
    expect((await visit('/?utm_source=x')).status).toBe(200);
  });

  it.each(['/nowhere', '/articles/unknown', '/sections/unknown', '/sections/coast?cursor=x', '/articles/%E0%A4%A'])(
    '%s that leads nowhere gets a page in its language',
    async (path) => {
      const response = await visit(path);
      expect(response.status).toBe(404);
      const markup = await response.text();
      expect(markup).toContain('الصفحة غير موجودة');
      expect(markup).not.toContain('rel="canonical"');
    },
  );

  it('of an article in the making leads nowhere', async () => {
    const response = await visit(`/articles/${encodeURIComponent('مسودة')}`);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('مسودة سرية');
  });

  it('of a withdrawn article says so and nothing else of it', async () => {
    const response = await visit(`/articles/${encodeURIComponent('سحب')}`);
    expect(response.status).toBe(410);
    const markup = await response.text();
    expect(markup).toContain('سحبت هيئة التحرير هذا المقال');
    expect(markup).not.toContain('سر لا يُقال');
  });
});

describe('the files of the pages', () => {
  it('are kept for ever, under an address made from their content', async () => {
    const markup = await read('/');
    const paths = [...markup.matchAll(/href="(\/assets\/[^"]+)"/g)].map(([, path = '']) => path);
    expect(paths.some((path) => path.endsWith('.css'))).toBe(true);
    expect(paths.some((path) => path.endsWith('.woff2'))).toBe(true);
    for (const path of paths) {
      const response = await visit(path);
      expect(response.status).toBe(200);
      expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    }
  });

  it('include every font that the style sheet names', async () => {
    const path = /href="(\/assets\/site-[^"]+\.css)"/.exec(await read('/'))?.[1] ?? '';
    const fonts = [...(await read(path)).matchAll(/url\('([^']+)'\)/g)].map(([, font = '']) => font);
    expect(fonts.length).toBeGreaterThan(3);
    for (const font of fonts) expect((await visit(font)).headers.get('content-type')).toBe('font/woff2');
  });
});

describe('the sample newsroom', () => {
  it('fills a page for every address that its front pages link to', async () => {
    const visit = visitor(newsroomPages(sampleLines(), now));
    for (const front of ['/', '/en']) {
      const markup = await (await visit(front)).text();
      const paths = new Set([...markup.matchAll(/<a\s[^>]*href="(\/[^"]*)"/g)].map(([, path = '']) => path));
      expect(paths.size).toBeGreaterThan(15);
      for (const path of paths) expect([path, (await visit(path)).status]).toEqual([path, 200]);
    }
  });
});

describe('the foot of each page', () => {
  const foot = async (contact: string | undefined, path: string) => {
    const markup = await (await visitor(newsroomPages(lines, now, { ...sampleSite, contact }))(path)).text();
    return markup.slice(markup.indexOf('<footer'));
  };

  it('says where the publisher is reached about content, by mail or on the web, where one is named', async () => {
    expect(await foot('desk@daily.example', '/')).toContain('<a href="mailto:desk@daily.example">تواصل معنا بشأن المحتوى</a>');
    expect(await foot('https://daily.example/contact', '/en')).toContain('<a href="https://daily.example/contact">Contact us about content</a>');
    expect(await foot(undefined, '/en')).not.toContain('Contact us');
  });
});
