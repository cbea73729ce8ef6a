import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { hostPage, launchBrowser } from '../support/browser.ts';
import { databases } from '../support/databases.ts';
import { openReader } from './reader.ts';
import { openSampleNewsroom, type SampleNewsroom } from './sample-newsroom.ts';

const stories = {
  ar: { slug: 'قطار-الساعة-7-40-يصل-في-موعده', language: 'ar', path: 'articles' },
  en: { slug: 'hudhud-canal-reaches-last-village', language: 'en', path: 'en/articles' },
} as const;

const words = {
  ar: { counted: '5 تعليقات', none: 'لا تعليقات', again: '6 تعليقات', on: 'على' },
  en: { counted: '8 comments', none: '0 comments', again: '9 comments', on: 'on' },
} as const;

describe.each(databases)('the small widgets on a page of another origin, on $name', (kind) => {
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

  it.each(['ar', 'en'] as const)('count the comments of many pages with one request, and list the latest (%s)', async (language) => {
    const { path, slug } = stories[language];
    const story = `${newsroom.url}/${path}/${encodeURIComponent(slug)}`;
    const empty = Array.from({ length: 30 }, (_, index) => `<li><gazette-comment-count url="${newsroom.url}/pages/${index}"></gazette-comment-count></li>`);
    const host = await hostPage(`<!doctype html>
      <html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8"><title>A weblog</title>
      <script type="module" src="${newsroom.url}/widgets/v1/comment-count.js"></script>
      <script type="module" src="${newsroom.url}/widgets/v1/latest-comments.js"></script></head>
      <body><main><gazette-comment-count id="counted" link url="${story}"></gazette-comment-count>
      <gazette-latest-comments count="3"></gazette-latest-comments><ul>${empty.join('')}</ul></main></body></html>`);
    onTestFinished(() => host.close());
    const { page, errors, complaints } = await openReader(browser, { locale: language });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(decodeURIComponent(request.url())));
    await page.goto(host.url);

    const counted = page.locator('#counted [part="count"]');
    await expect.poll(() => counted.textContent()).toBe(words[language].counted);
    expect(await counted.getAttribute('href')).toBe(`${story}#comments`);
    expect(await counted.evaluate((node) => getComputedStyle(node).direction)).toBe(language === 'ar' ? 'rtl' : 'ltr');
    await expect.poll(() => page.locator('li gazette-comment-count [part="count"]').allTextContents()).toEqual(Array.from({ length: 30 }, () => words[language].none));
    expect(asked.filter((url) => url.includes('"urls":'))).toHaveLength(1);

    const latest = page.locator('gazette-latest-comments [part="item"]');
    await expect.poll(() => latest.count()).toBe(3);
    expect(await page.locator('gazette-latest-comments [part="root"]').evaluate((node) => getComputedStyle(node).direction)).toBe(language === 'ar' ? 'rtl' : 'ltr');
    await newsroom.ask('mutation ($input: SubmitCommentInput!) { submitComment(input: $input) { __typename } }', {
      input: { url: story, name: 'Salma', body: `The latest of all, ${language}` },
    });
    await page.reload();
    await expect.poll(() => counted.textContent()).toBe(words[language].again);
    const first = latest.first();
    await expect.poll(() => first.locator('[part="excerpt"]').textContent()).toBe(`The latest of all, ${language}`);
    expect(await first.locator('[part="article"]').innerText()).toContain(words[language].on);
    expect(await first.locator('[part="excerpt"]').getAttribute('href')).toMatch(/#comment-[\w-]+$/);
    expect({ errors, complaints }).toEqual({ errors: [], complaints: [] });
  });
});
