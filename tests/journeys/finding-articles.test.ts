import { rankSite } from '@gazette/schema/popularity/rank-site.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { hostPage, launchBrowser } from '../support/browser.ts';
import { countedViews } from '../server/views/onlookers.ts';
import { databases } from '../support/databases.ts';
import { openReader } from './reader.ts';
import { openSampleNewsroom, type SampleNewsroom } from './sample-newsroom.ts';

const story = `articles/${encodeURIComponent('مؤتمر-أمن-بحر-الفيروز-يفتتح-في-دار-الزعفران')}`;

/** Programs without a window say so, and a server counts no program's views. */
const userAgent =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36';

describe.each(databases)('finding articles on a page of another origin, on $name', (kind) => {
  let browser: Browser;
  let newsroom: SampleNewsroom;
  beforeAll(async () => {
    browser = await launchBrowser();
    newsroom = await openSampleNewsroom(kind);
  });
  afterAll(async () => {
    await browser?.close();
    await newsroom?.close();
  });

  async function visit(body: string, options: { userAgent?: string } = {}, path = story) {
    const policy = [
      "default-src 'none'",
      ...['script-src', 'connect-src', 'img-src'].map((directive) => `${directive} ${newsroom.url}`),
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ].join('; ');
    const html = `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>مدونة</title>
      <link rel="canonical" href="${newsroom.url}/${path}">
      <script type="module" src="${newsroom.url}/widgets/v1/gazette.js"></script></head><body><main>${body}</main></body></html>`;
    const host = await hostPage(html, { 'content-security-policy': policy });
    onTestFinished(() => host.close());
    const reader = await openReader(browser, { locale: 'ar', ...options });
    await reader.page.goto(host.url);
    return reader;
  }

  it('a reader searches in Arabic with and without harakat, letter by letter, and finds the same', async () => {
    const { page, errors, complaints } = await visit('<gazette-search lang="ar"></gazette-search>');
    const box = page.getByRole('combobox', { name: 'ابحث في الأخبار' });
    const found: string[][] = [];
    for (const typed of ['قناة الهدهد', 'قَنَاةُ الهُدْهُد', 'قناه الهدهد']) {
      await box.fill('');
      await box.pressSequentially(typed);
      await page.getByRole('option').first().waitFor();
      await box.press('Enter');
      await expect.poll(() => page.locator('gazette-search [part="results"]').getAttribute('aria-busy')).toBe('false');
      await page.locator('gazette-search [part="headline"] mark').first().waitFor();
      found.push(await page.locator('gazette-search [part="headline"]').allTextContents());
    }
    expect(found[0]?.length).toBeGreaterThan(0);
    expect(found[1]).toEqual(found[0]);
    expect(found[2]).toEqual(found[0]);
    expect(await page.locator('gazette-search .total').textContent()).toMatch(/نتائج|نتيج/);
    expect({ errors, complaints }).toEqual({ errors: [], complaints: [] });
  });

  it('the view of a page is counted, and shown among the most read', async () => {
    const { services } = newsroom;
    // All there ever were: of those that popularity goes by, the oldest fall out at the full hour.
    const viewsOfAll = async () => (await countedViews(newsroom)).reduce((sum, [, , views]) => sum + views, 0);
    const before = await viewsOfAll();
    const lists = '<gazette-popular tabs="views comments trending" count="20" counts></gazette-popular>';
    const { page, errors, complaints } = await visit(`${lists}<gazette-related reasons></gazette-related>`, { userAgent });
    await page.locator('gazette-related [part="reason"]').first().waitFor();
    expect(await page.locator('gazette-related [part="reason"]').first().textContent()).toMatch(/نفسه|نفسها|المحررين/);
    await expect.poll(viewsOfAll).toBe(before + 1);
    await rankSite(services.database, services.sites.default()!, services.now());
    // Beside the article itself it is left out; elsewhere it is listed.
    await page.reload();
    await page.locator('gazette-popular [part="item"]').first().waitFor();
    const link = `gazette-popular a[href$="${story}"]`;
    expect(await page.locator(link).count()).toBe(0);
    const elsewhere = await visit(lists, {}, 'about');
    await elsewhere.page.locator(link).waitFor();
    const reason = page.locator('gazette-popular [part="reason"]').first();
    expect(await reason.textContent()).toMatch(/قراء/);
    await page.getByRole('tab', { name: 'الأكثر تعليقًا' }).click();
    await expect.poll(() => reason.textContent()).toMatch(/تعليق/);
    expect({ errors, complaints }).toEqual({ errors: [], complaints: [] });
  });
});
