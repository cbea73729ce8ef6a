import { readFileSync } from 'node:fs';
import { saveSite } from '@gazette/schema/site/save-site.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { hostPage, launchBrowser } from '../support/browser.ts';
import { databases } from '../support/databases.ts';
import { openReader } from './reader.ts';
import { openSampleNewsroom, type SampleNewsroom } from './sample-newsroom.ts';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const snippet = /```html\n(<script[^]*?)```/.exec(readme)?.[1] ?? '';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const titles = {
  ar: 'مياه قناة الهدهد تصل إلى بساتين الزيتون في آخر قرى الوادي',
  en: 'Water from the Hudhud canal reaches the olive growers of the valley',
};

interface ForeignPage {
  language?: keyof typeof titles;
  head?: string;
  headers?: Record<string, string>;
}

/** The README's snippet on a page of somebody else's, about the canal of the sample. */
async function foreignPage({ url }: SampleNewsroom, { language = 'en', head = '', headers = {} }: ForeignPage = {}) {
  const html = `<!doctype html>
    <html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
      <head><meta charset="utf-8"><title>${titles[language]}</title>${head}</head>
      <body><h1>A weblog</h1>${snippet.replaceAll('http://localhost:4000', url)}</body>
    </html>`;
  const host = await hostPage(html, headers);
  onTestFinished(() => host.close());
  return host;
}

async function seeAll(page: Page): Promise<void> {
  await page.locator('gazette-latest [part~="item"]').first().waitFor();
  await page.locator('gazette-related [part~="item"]').first().waitFor();
  await page.locator('gazette-comments').scrollIntoViewIfNeeded();
  await page.locator('gazette-comments [part~="form"]').first().waitFor();
}

const headlines = (page: Page, element: string) => page.locator(`${element} [part~="headline"]`).allInnerTexts();
const comment = (page: Page, text: string) => page.locator('gazette-comments [part~="comment"]', { hasText: text });

async function post(page: Page, text: string): Promise<void> {
  const form = page.locator('gazette-comments [part~="form"]').first();
  await form.locator('textarea').fill(text);
  await form.locator('input[part~="field"]').fill('Noor');
  await form.locator('[part~="submit"]').click();
}

describe.each(databases)('the README’s snippet on a page of another origin, on $name', (kind) => {
  let newsroom: SampleNewsroom;
  beforeAll(async () => {
    newsroom = await openSampleNewsroom(kind);
  });
  afterAll(() => newsroom?.close());

  it('shows latest and related articles, and keeps a comment that a reader posts there', async () => {
    const host = await foreignPage(newsroom);
    const { page, errors, complaints } = await openReader(browser);
    await page.goto(host.url);
    await seeAll(page);

    const { articles } = await newsroom.ask<{ articles: { nodes: { headline: string }[] } }>(
      '{ articles(first: 5, language: "en") { nodes { headline } } }',
    );
    expect(await headlines(page, 'gazette-latest')).toEqual(articles.nodes.map(({ headline }) => headline));
    expect(await headlines(page, 'gazette-related')).toEqual(
      expect.arrayContaining([
        'After 11 years of digging, the Hudhud canal reaches the last village in the valley',
        'Olive growers on the Hudhud canal learn to farm by night',
      ]),
    );
    expect(await page.locator('gazette-latest a', { hasText: 'Our latest news is at' }).isVisible()).toBe(false);

    await post(page, 'Posted from a weblog.');
    await comment(page, 'Posted from a weblog.').waitFor();
    await page.reload();
    await page.locator('gazette-comments').scrollIntoViewIfNeeded();
    await comment(page, 'Posted from a weblog.').waitFor();
    expect(await comment(page, 'Posted from a weblog.').locator('[part~="author"]').innerText()).toBe('Noor');

    const { latestComments } = await newsroom.ask<{ latestComments: { nodes: object[] } }>(
      '{ latestComments(first: 1) { nodes { author { name } body { text } thread { url } } } }',
    );
    expect(latestComments.nodes).toEqual([
      { author: { name: 'Noor' }, body: { text: 'Posted from a weblog.' }, thread: { url: host.url } },
    ]);
    expect({ errors, complaints }).toEqual({ errors: [], complaints: [] });
  });

  it('reads right to left on an Arabic page, with Arabic words and content', async () => {
    const slug = 'مؤتمر-أمن-بحر-الفيروز-يفتتح-في-دار-الزعفران';
    const head = `<link rel="canonical" href="${newsroom.url}/articles/${encodeURIComponent(slug)}">`;
    const host = await foreignPage(newsroom, { language: 'ar', head });
    const { page, errors, complaints } = await openReader(browser);
    await page.goto(host.url);
    await seeAll(page);
    await page.locator('gazette-comments [part~="comment"]').first().waitFor();

    for (const element of ['gazette-latest', 'gazette-related', 'gazette-comments']) {
      const root = page.locator(`${element} [part~="root"]`);
      expect([
        element,
        await root.getAttribute('lang'),
        await root.evaluate((node) => getComputedStyle(node).direction),
      ]).toEqual([element, 'ar', 'rtl']);
    }
    for (const element of ['gazette-latest', 'gazette-related']) {
      for (const headline of await headlines(page, element)) expect(headline).toMatch(/\p{Script=Arabic}/u);
    }
    const comments = page.locator('gazette-comments');
    expect(await comments.locator('[part~="heading"]').innerText()).toBe('13 تعليقًا');
    expect(await comments.locator('[part~="form-title"]').first().innerText()).toBe('ترك الرد');
    expect(await comments.locator('[part~="replies"] [part~="comment"]').count()).toBeGreaterThan(0);
    await comments.locator('[part~="submit"]').click();
    await expect.poll(() => comments.locator('[part~="field-error"]').allInnerTexts()).toEqual([
      'من فضلك ادخل تعليقك',
      'من فضلك ادخل اسمك هنا',
    ]);
    expect({ errors, complaints }).toEqual({ errors: [], complaints: [] });
  });

  it('obeys a policy that allows the server’s scripts and data and nothing else, Trusted Types on', async () => {
    const policy = [
      "default-src 'none'",
      ...['script-src', 'connect-src', 'img-src'].map((directive) => `${directive} ${newsroom.url}`),
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ].join('; ');
    const host = await foreignPage(newsroom, { headers: { 'content-security-policy': policy } });
    const { page, errors, complaints } = await openReader(browser);
    await page.goto(host.url);
    await seeAll(page);
    await post(page, 'Under a strict policy.');
    await comment(page, 'Under a strict policy.').waitFor();
    expect({ errors, complaints }).toEqual({ errors: [], complaints: [] });
  });

  it('shows articles on a page of any origin, and comments once the site allows that origin', async () => {
    const { port } = new URL((await foreignPage(newsroom)).url);
    const { page, errors, complaints } = await openReader(browser);
    const advice: string[] = [];
    page.on('console', (message) => message.type() === 'warning' && advice.push(message.text()));
    await page.goto(`http://blog.test:${port}/`);
    await page.locator('gazette-latest [part~="item"]').first().waitFor();
    await page.locator('gazette-related [part~="item"]').first().waitFor();
    await expect.poll(() => advice.join()).toContain(`no comments at http://blog.test:${port}/`);
    expect(await page.locator('gazette-comments [part~="form"]').count()).toBe(0);

    const { database, sites, now } = newsroom.services;
    await saveSite(database, { key: 'sample', allowedOrigins: ['http://blog.test:*'] }, now());
    await expect.poll(() => sites.byKey('sample')?.allowedOrigins).toEqual(['http://blog.test:*']);
    await page.reload();
    await seeAll(page);
    await post(page, 'Now welcome.');
    await comment(page, 'Now welcome.').waitFor();
    expect({ errors, complaints }).toEqual({ errors: [], complaints: [] });
  });
});

describe('a page with the README’s snippet while the server is down', () => {
  it('keeps the children of its elements and is not disturbed, whether script or data is missing', async () => {
    const newsroom = await openSampleNewsroom(databases[0]!);
    onTestFinished(() => newsroom.close());
    const host = await foreignPage(newsroom);
    const { page, errors } = await openReader(browser);
    await page.goto(host.url);
    await seeAll(page);

    // The browser still has the scripts, so that this time the data alone cannot be had.
    await newsroom.stop();
    await page.evaluate(() => {
      const latest = document.createElement('gazette-latest');
      latest.textContent = 'Our archive';
      const failed = new Promise((resolve) => latest.addEventListener('gazette-error', resolve));
      document.querySelector('h1')?.after(latest);
      return failed.then(() => undefined);
    });
    expect(await page.getByText('Our archive').isVisible()).toBe(true);

    const { page: later, errors: laterErrors } = await openReader(browser);
    await later.goto(host.url);
    expect(await later.getByText('Our latest news is at').isVisible()).toBe(true);
    expect([...errors, ...laterErrors]).toEqual([]);
  });
});
