import { describe, expect, it } from 'vitest';
import { arabicArticles, englishArticles } from './fixture-newsroom.ts';
import { rootOf, startServer, widgetPages } from './widget-page.ts';

const visit = widgetPages();

describe('gazette-latest', () => {
  it('reads right to left on an Arabic page, in Arabic, with the digits of the site', async () => {
    const { page, problems } = await visit({ lang: 'ar', body: '<gazette-latest></gazette-latest>' });
    const first = page.locator('gazette-latest [part="item"]').first();
    await first.waitFor();
    expect(await page.locator('gazette-latest [part="headline"]').allTextContents()).toEqual(
      arabicArticles.map(({ headline }) => headline),
    );
    const root = rootOf(page, 'gazette-latest');
    expect(
      await root.evaluate((element) => [element.getAttribute('lang'), getComputedStyle(element).direction]),
    ).toEqual(['ar', 'rtl']);
    expect(await first.locator('time').textContent()).toMatch(/^قبل 2\d دقيقة$/);
    const [kicker, time] = await Promise.all([
      first.locator('[part="kicker"]').boundingBox(),
      first.locator('time').boundingBox(),
    ]);
    expect(kicker?.x).toBeGreaterThan(time?.x ?? Infinity);
    expect(problems).toEqual([]);
  });

  it('keeps the direction of its articles on a page of the other direction', async () => {
    const { page } = await visit({ lang: 'ar', body: '<gazette-latest lang="en"></gazette-latest>' });
    await page.locator('gazette-latest [part="item"]').first().waitFor();
    const root = rootOf(page, 'gazette-latest');
    expect(
      await root.evaluate((element) => [element.getAttribute('lang'), getComputedStyle(element).direction]),
    ).toEqual(['en', 'ltr']);
  });

  it('shows what the site has when it has nothing in the language of the page', async () => {
    const { page, server } = await visit({
      lang: 'fr',
      body: '<gazette-latest></gazette-latest>',
      newsroom: { articles: englishArticles },
    });
    await page.getByRole('link', { name: 'Coral FC' }).waitFor();
    expect(server.asked.map(({ variables }) => variables['language'])).toEqual(['fr', undefined]);
  });

  it('says so in one sentence when there is nothing', async () => {
    const { page } = await visit({ lang: 'ar', body: '<gazette-latest></gazette-latest>', newsroom: { articles: [] } });
    const empty = page.locator('gazette-latest [part="empty"]');
    await expect.poll(() => empty.textContent()).toBe('لا توجد مقالات هنا بعد.');
  });

  it('shows the others on an article’s own page, as many as elsewhere, of an answer that every page shares', async () => {
    const own = arabicArticles[1];
    if (!own) throw new Error('There is no second article.');
    const others = arabicArticles.filter((article) => article !== own).map(({ headline }) => headline);
    const body = '<gazette-latest count="2"></gazette-latest><gazette-latest count="2" url="https://elsewhere.example/"></gazette-latest>';
    const head = `<link rel="canonical" href="${own.url}#top">`;
    const { page, server } = await visit({ lang: 'ar', head, body });
    const shown = (place: number) => page.locator('gazette-latest').nth(place).locator('[part="headline"]').allTextContents();
    await page.locator('gazette-latest').nth(1).locator('[part="item"]').nth(1).waitFor();
    await page.locator('gazette-latest').first().locator('[part="item"]').nth(1).waitFor();
    expect(await shown(0)).toEqual(others.slice(0, 2));
    expect(await shown(1)).toEqual(arabicArticles.slice(0, 2).map(({ headline }) => headline));
    expect(new Set(server.asked.map(({ variables }) => JSON.stringify(variables))).size).toBe(1);
    await page.locator('gazette-latest').nth(1).evaluate((list, url) => list.setAttribute('url', url), own.url);
    await expect.poll(() => shown(1)).toEqual(others.slice(0, 2));
  });

  it('asks for one more than the count and for the section it is given, and advises once about a value it cannot use', async () => {
    const body =
      '<gazette-latest count="2" section="sport"></gazette-latest><gazette-latest count="many" layout="mosaic"></gazette-latest>';
    const { page, server, warnings } = await visit({ body });
    await page.locator('gazette-latest').nth(1).locator('[part="item"]').nth(4).waitFor();
    await page.locator('gazette-latest').first().locator('[part="item"]').nth(1).waitFor();
    const asked = server.asked.map(({ variables }) => [variables['first'], variables['section']]);
    expect(asked).toHaveLength(2);
    expect(asked).toEqual(
      expect.arrayContaining([
        [3, 'sport'],
        [6, undefined],
      ]),
    );
    await expect.poll(() => warnings.toSorted()).toEqual([
      'Gazette: count="many" is not a whole number from 1 to 50; 5 is used.',
      'Gazette: layout="mosaic" is none of headlines, list, cards, compact; headlines is used.',
    ]);
  });

  it('has its final height before its articles arrive, in every layout', async () => {
    const server = await startServer();
    const open = server.hold();
    const layouts = ['headlines', 'list', 'cards', 'compact'];
    const body = layouts.map((layout) => `<gazette-latest count="3" layout="${layout}"></gazette-latest>`).join('');
    const { page } = await visit({ lang: 'ar', body, server });
    // The layouts arrive one after the other.
    const every = async (part: string) => {
      for (const layout of layouts) await page.locator(`gazette-latest[layout="${layout}"] ${part}`).first().waitFor();
    };
    await every('.bar');
    const heights = () =>
      page.evaluate(() => [...document.querySelectorAll('gazette-latest')].map((list) => list.scrollHeight));
    const before = await heights();
    open();
    await every('[part="item"]');
    expect(before.every((height) => height > 50)).toBe(true);
    expect(await heights()).toEqual(before);
  });

  it('tells the page how much it shows', async () => {
    const { page } = await visit({ body: '' });
    const detail = await page.evaluate(
      () =>
        new Promise((resolve) => {
          document.addEventListener('gazette-load', (event) => resolve((event as CustomEvent).detail), { once: true });
          document.body.append(document.createElement('gazette-latest'));
        }),
    );
    expect(detail).toEqual({ count: 5 });
  });

  it('takes of a picture the leanest file that fills its place, and keeps in sight what must be', async () => {
    const articles = englishArticles.slice(0, 2).map((article, at) => ({ ...article, image: { url: `/images/${at}.svg`, width: 900, height: 600, ...(at === 0 && { focalPoint: { x: 0.2, y: 1 } }) } }));
    // Each on a page of its own: of a picture that it has already, a browser takes the larger file.
    for (const { body, width } of [
      { body: '<div style="inline-size:25em"><gazette-latest layout="cards"></gazette-latest></div>', width: 640 },
      { body: '<gazette-latest layout="list"></gazette-latest>', width: 320 },
    ]) {
      const { page, server, problems } = await visit({
        body,
        headers: { 'content-security-policy': "default-src 'none'; script-src SERVER; connect-src SERVER; img-src SERVER; style-src 'unsafe-inline'; require-trusted-types-for 'script'" },
        newsroom: { articles },
      });
      const pictures = page.locator('gazette-latest [part="image"]');
      await expect.poll(() => pictures.count()).toBe(2);
      await expect.poll(() => pictures.evaluateAll((all) => all.every((one) => (one as HTMLImageElement).complete))).toBe(true);
      const seen = await pictures.evaluateAll((all) =>
        (all as HTMLImageElement[]).map((image) => ({ file: image.currentSrc, plain: image.src, position: getComputedStyle(image).objectPosition })),
      );
      expect(seen.map(({ file }) => file)).toEqual([0, 1].map((at) => `${server.origin}/images/${at}.svg?avif-${width}`));
      expect(seen.map(({ position }) => position)).toEqual(['20% 100%', '50% 50%']);
      expect(seen[0]?.plain).toBe(`${server.origin}/images/0.svg?jpeg-640`);
      expect(problems).toEqual([]);
    }
  });

  it('shows a headline made of markup as the text it is, and follows no javascript: link', async () => {
    const [article] = englishArticles;
    const headline = '<img src=x onerror="window.broken = true"> & <b>bold</b>';
    const hostile = { ...article!, headline, url: 'javascript:window.broken = true' };
    const { page } = await visit({ body: '<gazette-latest></gazette-latest>', newsroom: { articles: [hostile] } });
    const link = page.locator('gazette-latest [part="headline"]');
    expect(await link.textContent()).toBe(headline);
    expect(await link.getAttribute('href')).toBeNull();
    expect(await page.evaluate(() => 'broken' in window)).toBe(false);
  });
});

describe('gazette-related', () => {
  it('asks by the canonical address and the announced headline of the page, and gives its reasons when asked', async () => {
    const head =
      '<link rel="canonical" href="https://paper.example/tram"><meta property="og:title" content="The tram is here">';
    const { page, server } = await visit({ head, body: '<gazette-related reasons count="3"></gazette-related>' });
    await page.locator('gazette-related [part="reason"]').nth(2).waitFor();
    expect(server.asked[0]?.variables).toEqual({
      url: 'https://paper.example/tram',
      title: 'The tram is here',
      language: 'en',
      first: 3,
    });
  });

  it('says each kind of reason in the words of the article’s language', async () => {
    const words = {
      ar: [
        'من اختيار المحررين',
        'من القصة نفسها: النقل العام',
        'في الموضوع نفسه: النقل العام',
        'تحت الوسم نفسه: النقل العام',
        'من القسم نفسه: بيئة',
      ],
      en: [
        'Picked by our editors',
        'Part of the story: Public transport',
        'Also about: Public transport',
        'Same topic: Public transport',
        'More from Environment',
      ],
    };
    for (const [lang, expected] of Object.entries(words)) {
      const { page } = await visit({ lang, body: '<gazette-related reasons></gazette-related>' });
      const reasons = page.locator('gazette-related [part="reason"]');
      await reasons.nth(4).waitFor();
      expect((await reasons.allTextContents()).map((text) => text.replaceAll(/[\u2068\u2069]/g, ''))).toEqual(expected);
    }
  });

  it('keeps reasons to itself otherwise', async () => {
    const { page } = await visit({ body: '<gazette-related></gazette-related>' });
    await page.locator('gazette-related [part="item"]').first().waitFor();
    expect(await page.locator('gazette-related [part="reason"]').count()).toBe(0);
  });
});
