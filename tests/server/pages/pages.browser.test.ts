import { createServer, type Server, type ServerResponse } from 'node:http';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../../support/axe.ts';
import { launchBrowser } from '../../support/browser.ts';
import { newsroomPages, sampleLines, type ArticleLine } from './newsroom-pages.ts';
import { now, visitor } from './visit.ts';

const lines = sampleLines();
const visit = visitor(newsroomPages(lines, now));

/** The richest article of a language: one with a correction and a translation. */
function articleIn(language: string): string {
  const line = lines.find(
    (item): item is ArticleLine =>
      item.type === 'article' && item.language === language && (item.corrections?.length ?? 0) > 0,
  );
  return encodeURIComponent(line?.slug ?? '');
}

const addresses = [
  '/',
  '/en',
  '/sections/local',
  `/articles/${articleIn('ar')}`,
  `/en/articles/${articleIn('en')}`,
  '/en/x',
  `/search?q=${encodeURIComponent('في')}`,
  '/en/search?q=the',
  '/en/search?q=nothing+has+it',
  '/search',
];

let server: Server;
let browser: Browser;
let origin: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    void answer(request.url ?? '/', response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  browser = await launchBrowser();
});

async function answer(path: string, response: ServerResponse): Promise<void> {
  const { status, headers, body } = await visit(path);
  response.writeHead(status, Object.fromEntries(headers));
  response.end(body === null ? undefined : Buffer.from(await new Response(body).arrayBuffer()));
}

afterAll(async () => {
  await browser?.close();
  server?.close();
});

describe.each(addresses)('in a browser, %s', (path) => {
  it.each(['light', 'dark'] as const)('breaks no rule of accessibility in %s', async (colorScheme) => {
    const page = await browser.newPage({ colorScheme });
    await page.goto(origin + path);
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  it('fits windows from 320 to 1440 pixels wide', async () => {
    const page = await browser.newPage();
    await page.goto(origin + path);
    for (const width of [320, 768, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      expect([width, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([width, width]);
    }
    // And the narrowest with letters of twice the size, with a box that shows what is typed.
    await page.setViewportSize({ width: 320, height: 800 });
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    for (const box of await page.locator('input[type="search"]:visible').all()) expect((await box.boundingBox())?.width).toBeGreaterThan(200);
    await page.close();
  });

  it('violates no rule of its own content security policy', async () => {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) complaints.push(message.text());
    });
    await page.goto(origin + path);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
