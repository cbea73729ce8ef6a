import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from '../support/axe.ts';
import { arabicArticles, englishArticles } from './fixture-newsroom.ts';
import type { FixtureArticle } from './fixture-newsroom.ts';
import { startServer, widgetPages } from './widget-page.ts';

const visit = widgetPages();
const script = 'search.js';
const body = '<gazette-search></gazette-search>';
const [arabic, english] = [arabicArticles[0]!, englishArticles[0]!];

function many(count: number, article: FixtureArticle): FixtureArticle[] {
  return Array.from({ length: count }, (_, index) => ({
    ...article,
    id: `many-${index}`,
    headline: `${article.headline} (${index + 1})`,
  }));
}

async function search(page: Page, words: string): Promise<void> {
  const box = page.locator('gazette-search input');
  await box.fill(words);
  await box.press('Enter');
}

const total = (page: Page) => page.locator('gazette-search .total').textContent();

describe('the results of gazette-search', () => {
  it('find and mark an Arabic word however its harakat are typed, and show it as it was printed', async () => {
    const headline = 'الفريق يلعب دِفاعيّاً أمام الحارس';
    const { page, problems } = await visit({
      lang: 'ar',
      script,
      body,
      newsroom: { articles: [{ ...arabic, headline, standfirst: 'مباراة دفاعيّا من البداية' }, english] },
    });
    for (const typed of ['دفاعيا', 'دِفاعيّاً', 'دفاعيّا']) {
      await search(page, typed);
      await expect.poll(() => total(page)).toMatch(/نتيجة واحدة/);
      expect(await page.locator('[part="headline"] mark').allTextContents()).toEqual(['دِفاعيّاً']);
      expect(await page.locator('[part="headline"]').textContent()).toBe(headline);
      expect(await page.locator('[part="excerpt"] mark').textContent()).toBe('دفاعيّا');
    }
    expect(problems).toEqual([]);
  });

  it('let copies of a result be opened below it by the keyboard, in the words and the direction of the page', async () => {
    for (const [lang, words] of [['ar', 'وخبران آخران مثله'], ['en', 'and 2 more like it']] as const) {
      const server = await startServer();
      server.newsroom.articles = [english];
      server.newsroom.copies = { [english.id]: [{ ...english, id: 'copy-1', headline: 'The same, sent again' }, { ...english, id: 'copy-2', headline: 'Once more' }] };
      const { page, problems } = await visit({ lang, script, body, server });
      await search(page, english.headline);
      const summary = page.locator('gazette-search [part="similar"] summary');
      await expect.poll(() => summary.textContent()).toBe(words);
      const links = page.locator('gazette-search [part="similar"] a');
      expect(await links.first().isVisible()).toBe(false);
      await summary.focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => links.first().isVisible()).toBe(true);
      expect(await links.allTextContents()).toEqual(['The same, sent again', 'Once more']);
      expect(await violations(page)).toEqual([]);
      expect(problems).toEqual([]);
    }
  });

  it('say how many there are in the right form of the word, and when they were not all counted', async () => {
    const expected: [number, string, string][] = [
      [1, 'نتيجة واحدة', '1 result'],
      [2, 'نتيجتان', '2 results'],
      [3, '3 نتائج', '3 results'],
      [11, '11 نتيجةً', '11 results'],
      [100, '100 نتيجة', '100 results'],
    ];
    for (const lang of ['ar', 'en']) {
      const server = await startServer();
      const { page } = await visit({ lang, script, body: '<gazette-search count="50"></gazette-search>', server });
      for (const [count, ...words] of expected) {
        server.newsroom.articles = many(count, english);
        await search(page, 'tram '.repeat(count));
        await expect.poll(() => total(page)).toBe(words[lang === 'ar' ? 0 : 1]);
      }
      server.newsroom.uncounted = true;
      await search(page, 'tram');
      await expect.poll(() => total(page)).toBe(lang === 'ar' ? 'أكثر من 10,000 نتيجة' : 'More than 10,000 results');
      expect(await page.locator('.total').getAttribute('role')).toBe('status');
      server.newsroom.partial = true;
      await search(page, 'when is the tram');
      const told = lang === 'ar' ? 'لا مقال يجمع كل هذه الكلمات. وهذا ما فيه أكثرها.' : 'No article has all of these words. These have most of them.';
      await expect.poll(() => page.locator('.total').getByText(told).count()).toBe(1);
    }
  });

  it('offer a better spelling as a button, which leaves the reader at what it found', async () => {
    const { page, server } = await visit({ script, body, newsroom: { spellings: { tarm: 'tram' } } });
    await search(page, 'tarm');
    await expect.poll(() => total(page)).toBe('No results for “\u2068tarm\u2069”.');
    await page.getByRole('button', { name: 'Did you mean tram?' }).press('Enter');
    await expect.poll(() => total(page)).toBe('1 result');
    expect(await page.locator('gazette-search input').inputValue()).toBe('tram');
    await expect.poll(() => page.locator('.total').evaluate((line) => line.matches(':focus'))).toBe(true);
    expect(server.asked.filter(({ operation }) => operation === 'Search')).toHaveLength(2);
  });

  it('bring more at a press, without repeating any, and go on at the first of it; retry what failed', async () => {
    const { page, server } = await visit({
      script,
      body: '<gazette-search count="4" query="tram"></gazette-search>',
      newsroom: { articles: many(9, english) },
    });
    const items = page.locator('[part="item"]');
    const isFocused = (at: number) =>
      items
        .nth(at)
        .locator('a')
        .evaluate((link) => link.matches(':focus'));
    await items.nth(3).waitFor();
    server.down = true;
    await page.getByRole('button', { name: 'More results' }).press('Enter');
    await expect.poll(() => total(page)).toBe('The search did not work.');
    expect(await items.count()).toBe(4);
    server.down = false;
    await page.getByRole('button', { name: 'Try again' }).press('Enter');
    await expect.poll(() => items.count()).toBe(8);
    await expect.poll(() => isFocused(4)).toBe(true);
    await page.getByRole('button', { name: 'More results' }).press('Enter');
    await expect.poll(() => items.count()).toBe(9);
    await expect.poll(() => isFocused(8)).toBe(true);
    expect(await page.getByRole('button', { name: 'More results' }).count()).toBe(0);
    expect(new Set(await items.allTextContents()).size).toBe(9);
  });

  it('are narrowed by section and by time where asked for', async () => {
    const { page, server } = await visit({
      script,
      body: '<gazette-search filters="section time colour" query="e"></gazette-search>',
      newsroom: { articles: englishArticles, sections: ['Local', 'Sport'] },
    });
    const items = page.locator('[part="item"]');
    await items.nth(4).waitFor();
    await page.getByLabel('Section').selectOption('Sport');
    await expect.poll(() => items.count()).toBe(1);
    await page.getByLabel('Section').selectOption('All sections');
    await page.getByLabel('Time').selectOption('Past day');
    await expect.poll(() => items.count()).toBe(3);
    const { since } = server.asked.at(-1)!.variables;
    expect(since).toMatch(/:00:00\.000Z$/);
  });

  it('are those of the address of the page, in the language the element is given, with names in the language of the page', async () => {
    const { page, server } = await visit({ script, body: '' });
    await page.goto(`${page.url()}?q=Coral`);
    await page.evaluate(() => {
      document.documentElement.lang = 'en';
      document.body.append(document.createElement('gazette-search'));
    });
    await page.locator('[part="item"]').first().waitFor();
    expect(server.asked.at(-1)?.variables).toEqual({ query: 'Coral', first: 10, words: 'en' });
    await page.goto(`${page.url().split('?')[0]}?q=${encodeURIComponent('فريق Coral')}`);
    await page.evaluate(() =>
      document.body.append(Object.assign(document.createElement('gazette-search'), { lang: 'ar' })),
    );
    await page.locator('[part="item"]').first().waitFor();
    expect(await page.locator('gazette-search input').inputValue()).toBe('فريق Coral');
    expect(server.asked.at(-1)?.variables).toEqual({
      query: 'فريق Coral',
      first: 10,
      language: 'ar',
      words: 'ar',
    });
  });

  it('are those of the last search, whatever arrives first, and gone with the words', async () => {
    const { page, server } = await visit({ script, body });
    const open = server.hold();
    await search(page, 'turtles');
    await expect.poll(() => server.asked.length).toBeGreaterThan(0);
    await search(page, 'tram');
    open();
    await expect.poll(() => page.locator('[part="headline"]').allTextContents()).toEqual([english.headline]);
    await search(page, '');
    await expect.poll(() => page.locator('[part="item"]').count()).toBe(0);
    expect(await total(page)).toBe('');
  });

  it('take what they are given as text', async () => {
    const headline = '<img src=x onerror="window.broken = true"> tram';
    const { page } = await visit({
      script,
      body,
      newsroom: { articles: [{ ...english, headline, url: 'javascript:window.broken = true' }] },
    });
    await search(page, '<nothing>tram');
    await expect.poll(() => total(page)).toContain('<nothing>tram');
    await search(page, 'tram');
    await expect.poll(() => page.locator('[part="headline"]').allTextContents()).toEqual([headline]);
    expect(await page.locator('[part="headline"]').getAttribute('href')).toBeNull();
    expect(await page.evaluate(() => 'broken' in window)).toBe(false);
  });

  it('have no accessibility violation in any state, in either language, under the strictest policy', async () => {
    const policy =
      "default-src 'none'; script-src SERVER; connect-src SERVER; img-src SERVER; style-src 'none'; " +
      "require-trusted-types-for 'script'; trusted-types 'none'";
    for (const { lang, words } of [
      { lang: 'ar', words: 'الميناء' },
      { lang: 'en', words: 'port' },
    ]) {
      const { page, server, problems } = await visit({
        lang,
        script,
        body: '<gazette-search filters="section time" count="1"></gazette-search>',
        headers: { 'content-security-policy': policy },
        newsroom: {
          sections: ['Local'],
          spellings: { zzz: words },
          articles: [...many(3, arabic), ...many(3, english)],
        },
      });
      await page.getByLabel(lang === 'ar' ? 'القسم' : 'Section').waitFor();
      expect(await violations(page)).toEqual([]);
      const box = page.locator('gazette-search input');
      await box.fill(words);
      await page.getByRole('option').first().waitFor();
      await box.press('ArrowDown');
      expect(await violations(page)).toEqual([]);
      await box.press('Escape');
      await box.press('Enter');
      await page.locator('[part="more"]').waitFor();
      expect(await violations(page)).toEqual([]);
      await search(page, 'zzz');
      await page.locator('[part="correction"]').waitFor();
      expect(await violations(page)).toEqual([]);
      expect(problems).toEqual([]);
      server.down = true;
      await search(page, 'yyy');
      const retry = page.locator('[part="retry"]');
      await retry.waitFor();
      expect(await violations(page)).toEqual([]);
      server.down = false;
      const answer = server.hold();
      await retry.press('Enter');
      await retry.waitFor({ state: 'detached' });
      expect(await page.locator('.total').evaluate((line) => line.matches(':focus'))).toBe(true);
      answer();
      await expect.poll(() => total(page)).toContain('yyy');
      expect(await page.locator('.total').evaluate((line) => line.matches(':focus'))).toBe(true);
    }
  });
});
