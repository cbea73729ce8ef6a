import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { databases } from '../support/databases.ts';
import { openReader } from './reader.ts';
import { openSampleNewsroom, type SampleNewsroom } from './sample-newsroom.ts';

const conference = '/articles/مؤتمر-أمن-بحر-الفيروز-يفتتح-في-دار-الزعفران';

const pages = [
  { path: '/', language: 'ar', direction: 'rtl', h1: 'غازيت' },
  { path: '/en', language: 'en', direction: 'ltr', h1: 'Gazette' },
  { path: '/sections/local', language: 'ar', direction: 'rtl', h1: 'محليات' },
  { path: '/en/sections/local', language: 'en', direction: 'ltr', h1: 'Local' },
  {
    path: conference,
    language: 'ar',
    direction: 'rtl',
    h1: 'رؤساء أركان خمس دول يجتمعون في دار الزعفران لبحث أمن بحر الفيروز',
  },
  {
    path: '/en/articles/hudhud-canal-reaches-last-village',
    language: 'en',
    direction: 'ltr',
    h1: 'After 11 years of digging, the Hudhud canal reaches the last village in the valley',
  },
];

let browser: Browser;
let newsroom: SampleNewsroom;
beforeAll(async () => {
  [browser, newsroom] = await Promise.all([launchBrowser(), openSampleNewsroom(databases[0]!)]);
});
afterAll(async () => {
  await browser?.close();
  await newsroom?.close();
});

/** The day's date as the sample's paper prints it. */
function today(language: string): string {
  const { timeZone = 'UTC' } = newsroom.services.sites.byKey('sample') ?? {};
  const part = (name: Intl.DateTimeFormatPartTypes, parts: Intl.DateTimeFormatPart[]) =>
    parts.find(({ type }) => type === name)?.value;
  const format = new Intl.DateTimeFormat(language === 'ar' ? 'ar-EG-u-nu-latn' : 'en-EG', {
    timeZone,
    dateStyle: 'full',
  });
  const parts = format.formatToParts(new Date());
  return language === 'ar'
    ? `${part('weekday', parts)}, ${part('month', parts)} ${part('day', parts)}, ${part('year', parts)}`
    : format.format(new Date());
}

async function widgetsShown(page: Page): Promise<void> {
  for (const element of await page.locator('gazette-latest, gazette-related, gazette-comments').all()) {
    await element.scrollIntoViewIfNeeded();
    await element.locator('[part~="root"][aria-busy="false"]').waitFor();
  }
}

describe.each(pages)('the page $path, once its widgets are shown', ({ path, language, direction, h1 }) => {
  it('is in its language, complains of nothing, breaks no rule of accessibility and fits a small screen', async () => {
    const { page, errors, complaints } = await openReader(browser, { viewport: { width: 1280, height: 900 } });
    const dayBefore = today(language);
    expect((await page.goto(newsroom.url + path))?.status()).toBe(200);
    const dates = [dayBefore, today(language)];
    await widgetsShown(page);

    const root = page.locator('html');
    expect([await root.getAttribute('lang'), await root.getAttribute('dir')]).toEqual([language, direction]);
    expect(dates).toContain(await page.locator('.masthead-date').innerText());
    const headings = await page.locator('h1').allInnerTexts();
    expect(headings).toEqual([h1]);

    // Its own copies of style sheets would be inline styles, which the page forbids.
    expect(await violations(page, { preload: false })).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect({ errors, complaints }).toEqual({ errors: [], complaints: [] });
  });
});

describe('an article in its language', () => {
  it.each([
    { path: conference, crumbs: ['الرئيسية', 'العالم'], count: '13 تعليقًا', first: 'الأحدث أولًا' },
    {
      path: '/en/articles/hudhud-canal-reaches-last-village',
      crumbs: ['Home', 'Local'],
      count: '8 comments',
      first: 'Newest first',
    },
  ])(
    'has its way here, its neighbours and its conversation with replies: $path',
    async ({ path, crumbs, count, first }) => {
      const { page } = await openReader(browser);
      await page.goto(newsroom.url + path);
      await widgetsShown(page);
      const way = await page.locator('.breadcrumb li').allInnerTexts();
      expect(way.slice(0, -1)).toEqual(crumbs);
      expect(await page.locator('h1').innerText()).toContain(way.at(-1)?.replace(/\s*…$/, ''));

      const related = page.locator('gazette-related a[part~="headline"]');
      const own = await page.locator('h1').innerText();
      expect(await related.count()).toBeGreaterThan(0);
      expect(await related.allInnerTexts()).not.toContain(own);

      const comments = page.locator('gazette-comments');
      expect(await comments.locator('[part~="heading"]').innerText()).toBe(count);
      expect(await comments.locator('[part~="order"] option:checked').innerText()).toBe(first);
      expect(await comments.locator('[part~="replies"] [part~="comment"]').count()).toBeGreaterThan(1);
    },
  );

  it('leads to the same article in the other language and back', async () => {
    const { page } = await openReader(browser);
    await page.goto(newsroom.url + conference);
    await page.locator('.languages a[hreflang="en"]').click();
    await page.waitForURL('**/en/articles/defence-chiefs-meet-in-dar-zafaran');
    expect(await page.locator('h1').innerText()).toMatch(/^Defence chiefs of five nations/);
    await page.locator('.languages a[hreflang="ar"]').click();
    await page.waitForURL(newsroom.url + encodeURI(conference));
  });
});

describe('the seed page', () => {
  it('can be read off our Arabic article, part by part and in its order', async () => {
    const { page } = await openReader(browser);
    await page.goto(newsroom.url + conference);
    await widgetsShown(page);
    await page.locator('gazette-comments [part~="submit"]').click();
    const dateline = page.locator('.article-body .dateline');
    const parts = [
      page.locator('.masthead-date'),
      page.locator('.breadcrumb', { hasText: 'الرئيسية' }),
      page.locator('h1', { hasText: 'رؤساء أركان خمس دول' }),
      dateline,
      page.locator('.article-body p').nth(1),
      page.locator('h2', { hasText: 'مقالات ذات صلة' }),
      page.locator('gazette-related [part~="item"]').first(),
      page.locator('gazette-comments [part~="form-title"]', { hasText: 'ترك الرد' }).first(),
      page.locator('gazette-comments [part~="field-error"]', { hasText: 'من فضلك ادخل تعليقك' }),
      page.locator('gazette-comments [part~="field-error"]', { hasText: 'من فضلك ادخل اسمك هنا' }),
    ];
    const tops: number[] = [];
    for (const part of parts) tops.push((await part.boundingBox())?.y ?? Number.NaN);
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    expect(tops.every((top) => Number.isFinite(top))).toBe(true);
    expect(await dateline.innerText()).toBe('دار الزعفران:');
    expect(await page.locator('.article-body').innerText()).toMatch(/^دار الزعفران: /);
  });
});

describe('lists that elements keep new', () => {
  it.each([
    { path: conference, width: 320 },
    { path: '/en/articles/hudhud-canal-reaches-last-village', width: 1280 },
  ])('move nothing when the elements take the place of what is printed: $path', async ({ path, width }) => {
    const { page } = await openReader(browser, { viewport: { width, height: 900 } });
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/widgets/v1/gazette.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(newsroom.url + path, { waitUntil: 'commit' });
    await page.locator('footer').waitFor();
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const lists = page.locator('gazette-related, gazette-latest, gazette-popular');
    const heights = () => lists.evaluateAll((all) => all.map((list) => list.getBoundingClientRect().height));
    const entries = (name: string) => lists.locator(name).count();
    const [printed, rows] = [await heights(), await entries('li')];
    expect(printed.every((height) => height > 40)).toBe(true);
    await page.locator('gazette-popular').evaluate((list) => {
      list.scrollIntoView({ block: 'center' });
      const shifts: unknown[] = ((globalThis as { shifts?: unknown[] }).shifts = []);
      new PerformanceObserver((seen) => shifts.push(...seen.getEntries().map((entry) => entry.toJSON() as unknown))).observe({
        type: 'layout-shift',
      });
    });
    release();
    await page.locator('gazette-popular [part="item"]').last().waitFor();
    expect(await page.evaluate(() => (globalThis as { shifts?: unknown[] }).shifts)).toEqual([]);
    for (const list of await lists.all()) {
      await list.scrollIntoViewIfNeeded();
      await list.locator('[part="item"]').last().waitFor();
    }
    // Without what is held while the reader looks.
    await lists.evaluateAll((all) => all.forEach((list) => (list as HTMLElement).style.removeProperty('min-block-size')));
    expect([await heights(), await entries('[part="item"]')]).toEqual([printed, rows]);
    const own = await page.locator('h1').innerText();
    expect(await page.locator('gazette-popular [part="headline"]').allInnerTexts()).not.toContain(own);
  });
});

describe('the box in the masthead', () => {
  it.each([
    { path: '/', typed: 'قنا', found: /قناة/, results: '/search' },
    { path: '/en', typed: 'cana', found: /canal/, results: '/en/search' },
  ])('suggests once the reader is in it, and loads nothing before: $path', async ({ path, typed, found, results }) => {
    const { page, errors, complaints } = await openReader(browser, { viewport: { width: 1280, height: 900 } });
    await page.goto(newsroom.url + path);
    await page.locator('gazette-latest [part="item"]').first().waitFor();
    const scripts = () => page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => /\/search-[\w-]+\.js$/.test(name)).length);
    const place = () => page.locator('.masthead-search').evaluate((box) => [box.getBoundingClientRect().width, box.getBoundingClientRect().height]);
    const [before, printed] = [await scripts(), await place()];
    expect(before).toBe(0);
    await page.locator('.masthead-search input').focus();
    // Typed while the script is on its way, every letter of it.
    await page.keyboard.type(typed);
    const box = page.getByRole('combobox');
    await page.getByRole('option').first().waitFor();
    expect([await box.inputValue(), await scripts()]).toEqual([typed, 1]);
    expect(await place()).toEqual(printed);
    expect(await box.evaluate((input) => input.matches(':focus') && getComputedStyle(input).direction)).toBe(path === '/' ? 'rtl' : 'ltr');
    expect(await violations(page, { preload: false })).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${results}?q=*`);
    expect(await page.locator('.search-results mark').first().innerText()).toMatch(found);
    expect({ errors, complaints }).toEqual({ errors: [], complaints: [] });
  });

  it('is a form that works without any script', async () => {
    const { page } = await openReader(browser, { javaScriptEnabled: false });
    await page.goto(`${newsroom.url}/en`);
    await page.locator('.masthead-search input').fill('canal');
    await page.locator('.masthead-search button').click();
    await page.waitForURL('**/en/search?q=canal');
    expect(await page.locator('.search-results mark').count()).toBeGreaterThan(0);
  });
});

describe('the newspaper', () => {
  it.each(['/', '/en'])('has no dead link on %s', async (path) => {
    const { page } = await openReader(browser);
    await page.goto(newsroom.url + path);
    await widgetsShown(page);
    const links = await page
      .locator('a[href]')
      .evaluateAll((anchors) => anchors.map((anchor) => (anchor as HTMLAnchorElement).href.replace(/#.*$/, '')));
    const own = [...new Set(links)].filter((link) => link.startsWith(newsroom.url));
    expect(own.length).toBeGreaterThan(15);
    const answers = await Promise.all(
      own.map(async (link) => [link, (await fetch(link, { redirect: 'manual' })).status]),
    );
    expect(answers.filter(([, status]) => status !== 200)).toEqual([]);
  });

  it('answers 404 for what is scheduled or a draft, and mentions neither', async () => {
    const lines = readFileSync(new URL('../../server/sample/newsroom.jsonl', import.meta.url), 'utf8')
      .trim()
      .split('\n');
    const unpublished = lines
      .map((line) => JSON.parse(line) as { status?: string; slug: string; headline: string; language: string })
      .filter(({ status }) => status === 'scheduled' || status === 'draft');
    expect(new Set(unpublished.map(({ status }) => status))).toEqual(new Set(['draft', 'scheduled']));
    for (const { slug, language, headline } of unpublished) {
      const prefix = `${newsroom.url}${language === 'ar' ? '' : `/${language}`}`;
      const response = await fetch(`${prefix}/articles/${encodeURIComponent(slug)}`);
      expect([slug, response.status]).toEqual([slug, 404]);
      expect(await response.text()).not.toContain(headline);
      expect(await (await fetch(prefix)).text()).not.toContain(headline);
    }
  });

  it('takes a comment and a reply to it on its own page, and has them after a reload', async () => {
    const { page, errors, complaints } = await openReader(browser);
    await page.goto(`${newsroom.url}/en/articles/goalkeeper-raised-among-pigeons`);
    const comments = page.locator('gazette-comments');
    await widgetsShown(page);
    const write = async (form: typeof comments, text: string, name: string) => {
      await form.locator('textarea').fill(text);
      await form.locator('input[part~="field"]').fill(name);
      await form.locator('[part~="submit"]').click();
    };
    await write(comments.locator('[part~="form"]'), 'What a save.', 'Rami');
    await comments.getByText('What a save.').waitFor();
    await comments.getByRole('button', { name: 'Reply to Rami' }).click();
    await write(comments.locator('[part~="form"]').nth(1), 'The pigeons taught him.', 'Dana');
    await comments.locator('[part~="replies"]').getByText('The pigeons taught him.').waitFor();

    await page.reload();
    await comments.scrollIntoViewIfNeeded();
    await comments.locator('[part~="replies"]').getByText('The pigeons taught him.').waitFor();
    expect(await comments.locator('[part~="heading"]').innerText()).toBe('2 comments');
    expect({ errors, complaints }).toEqual({ errors: [], complaints: [] });
  });
});
