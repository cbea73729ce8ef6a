import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { hostPage, launchBrowser } from '../../support/browser.ts';
import { pageHtml, startServer } from '../widget-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const words = '<p>The tram left the old harbour at seven.</p>';
const widgets = [
  ...['headlines', 'list', 'cards', 'compact'].map((layout) => `<gazette-latest count="3" layout="${layout}"></gazette-latest>`),
  '<gazette-related reasons count="3"></gazette-related>',
  '<gazette-popular counts tabs="views comments" count="3"></gazette-popular>',
  '<gazette-latest-comments count="3"></gazette-latest-comments>',
  '<gazette-placement name="side" size="300x250"></gazette-placement>',
  '<gazette-search></gazette-search>',
  '<gazette-comments></gazette-comments>',
];
const markup = (heights: readonly number[] = []) =>
  widgets
    .map((widget, index) => `<div class="room r${index}">${widget}</div>${words}`)
    .join('')
    .concat(`<p>Talk: <gazette-comment-count></gazette-comment-count></p>${words}`)
    .concat(`<style>${heights.map((height, index) => `.r${index} > * { display: block; min-block-size: ${height}px }`).join('\n')}</style>`);

/** All of them show what they are for. */
async function shown(page: Page): Promise<void> {
  for (const list of await page.locator('gazette-latest, gazette-related, gazette-popular, gazette-latest-comments').all()) await list.locator('[part="item"]').nth(2).waitFor();
  await page.locator('gazette-comments [part="comment"]').first().waitFor();
  await page.locator('gazette-placement [part="image"]').waitFor();
  await page.locator('gazette-search input').waitFor();
  await page.locator('gazette-comment-count [part="count"]').waitFor();
  await page.waitForLoadState('networkidle');
}

/** Notes what moves from the first paint on, and what it was. */
function watch(): void {
  const moved: string[] = [];
  Object.assign(globalThis, { moved });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node: Node | null }[] })[])
      moved.push(`${entry.value} ${entry.sources.map(({ node }) => (node instanceof Element ? `${node.localName}.${node.className}` : node?.nodeName)).join(', ')}`);
  }).observe({ type: 'layout-shift', buffered: true });
}

const frames = (page: Page) => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))));
const moved = (page: Page) => page.evaluate(() => (globalThis as unknown as { moved: string[] }).moved);

it.each([
  ['en', 900],
  ['ar', 340],
])('where the page keeps their room nothing moves, however late the script and its answers come, or if they never do (%s, %i px)', async (lang, width) => {
  const server = await startServer();
  const host = await hostPage('');
  const page = await browser.newPage({ locale: 'en-GB', viewport: { width, height: 9_000 } });
  onTestFinished(async () => {
    await page.close();
    await host.close();
  });
  const problems: string[] = [];
  page.on('console', (message) => problems.push(message.text()));
  const open = (html: string) => {
    host.setHtml(html);
    return page.goto(host.url);
  };
  await open(pageHtml({ lang, body: markup() }, server.origin));
  await shown(page);
  const heights = await page.locator('.room > *').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
  expect(heights.every((height) => height > 30)).toBe(true);

  // The page's owner measured it before letters about replies were set up.
  server.offersNotices = true;
  // As it is while the script is on its way, and for ever where it is blocked.
  await page.addInitScript(watch);
  await open(pageHtml({ lang, script: 'view.js', body: markup(heights) }, server.origin));
  await page.waitForLoadState('networkidle');
  await frames(page);
  expect(await moved(page)).toEqual([]);
  const letGo = server.hold();
  await page.evaluate((src) => document.head.append(Object.assign(document.createElement('script'), { type: 'module', src })), `${server.origin}/widgets/v1/gazette.js`);
  await page.locator('gazette-latest .bar').first().waitFor();
  await frames(page);
  letGo();
  await shown(page);
  await frames(page);
  expect(await moved(page)).toEqual([]);

  // The line for an address is there once a reader turns to the form, and what is above it stays.
  const [text, address] = [page.locator('gazette-comments textarea'), page.locator('gazette-comments input[type="email"]')];
  expect(await address.isVisible()).toBe(false);
  const before = await text.boundingBox();
  await text.click();
  await address.waitFor();
  expect(await text.boundingBox()).toEqual(before);
  expect(problems).toEqual([]);
});
