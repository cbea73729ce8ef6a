import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { findBrowser } from './browser-program.ts';
import { type HostPage, hostPage, launchBrowser } from './browser.ts';

async function host(html: string, headers?: Record<string, string>): Promise<HostPage> {
  const page = await hostPage(html, headers);
  onTestFinished(() => page.close());
  return page;
}

describe('the browser of the tests', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('draws Arabic letters, joined', async () => {
    const page = await browser.newPage();
    // Joined, the word is narrower than its letters kept apart by zero-width non-joiners; blank, neither leaves ink.
    const drawn = await page.evaluate(() => {
      const canvas = document.createElement('canvas');
      const context = canvas.getContext('2d', { willReadFrequently: true });
      if (context === null) {
        throw new Error('no canvas');
      }
      const draw = (text: string) => {
        context.clearRect(0, 0, canvas.width, canvas.height);
        context.font = '40px sans-serif';
        context.fillText(text, 150, 80);
        const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
        return { image: data.join(), ink: data.filter((value, index) => index % 4 === 3 && value > 128).length };
      };
      const word = draw('بببب');
      const apart = draw('ب\u200Cب\u200Cب\u200Cب');
      const missing = draw('\u{10FFFD}\u{10FFFD}\u{10FFFD}\u{10FFFD}');
      return { ink: word.ink, joined: word.image !== apart.image, tofu: word.image === missing.image };
    });
    expect(drawn.ink).toBeGreaterThan(100);
    expect(drawn).toMatchObject({ joined: true, tofu: false });
  });

  it('keeps one origin from reading another unless that one allows it', async () => {
    const page = await browser.newPage();
    const [visited, closed, open] = await Promise.all([
      host('visited'),
      host('closed'),
      host('open', { 'access-control-allow-origin': '*' }),
    ]);
    await page.goto(visited.url);
    const read = (url: string) =>
      page.evaluate(async (address) => {
        try {
          return await (await fetch(address)).text();
        } catch {
          return 'refused';
        }
      }, url);
    expect(await read(closed.url)).toBe('refused');
    expect(await read(open.url)).toBe('open');
  });

  it('reaches this machine by any name under .test, and nothing outside', async () => {
    const page = await browser.newPage();
    const served = await host('<title>here</title>');
    await page.goto(served.url.replace('127.0.0.1', 'news.example.test'));
    expect(await page.title()).toBe('here');
    await expect(page.goto('http://example.com/')).rejects.toThrow('ERR_NAME_NOT_RESOLVED');
  });
});

describe('a host page', () => {
  it('is served with its headers, changes for the next visit, and is gone when closed', async () => {
    const page = await hostPage('<p>one</p>', { 'content-security-policy': "default-src 'none'" });
    const first = await fetch(page.url);
    expect(await first.text()).toBe('<p>one</p>');
    expect(first.headers.get('content-security-policy')).toBe("default-src 'none'");
    page.setHtml('<p>two</p>');
    expect(await (await fetch(page.url)).text()).toBe('<p>two</p>');
    expect((await fetch(`${page.origin}/elsewhere`)).status).toBe(404);
    await page.close();
    await expect(fetch(page.url)).rejects.toThrow('fetch failed');
  });
});

describe('finding a browser', () => {
  it('takes the one GAZETTE_BROWSER names, and says so when it is not there', async () => {
    expect(await findBrowser({ GAZETTE_BROWSER: process.execPath })).toEqual({ path: process.execPath, env: {} });
    await expect(findBrowser({ GAZETTE_BROWSER: '/nowhere/chrome' })).rejects.toThrow(
      'GAZETTE_BROWSER names /nowhere/chrome, which does not exist.',
    );
  });
});
