import { describe, expect, it } from 'vitest';
import { violations } from '../support/axe.ts';
import { arabicArticles, arabicComments } from './fixture-newsroom.ts';
import { startServer, widgetPages } from './widget-page.ts';

const visit = widgetPages();
const script = 'latest-comments.js';
const body = '<gazette-latest-comments count="3"></gazette-latest-comments>';

describe('gazette-latest-comments', () => {
  it('names each writer, the beginning of the words, the article and the time', async () => {
    const { page, problems } = await visit({ lang: 'ar', script, body });
    const first = page.locator('gazette-latest-comments [part="item"]').first();
    await first.waitFor();
    expect(await first.locator('[part="author"]').textContent()).toBe('ليلى منصور');
    expect(await first.locator('time').textContent()).toBe('قبل ساعة واحدة');
    expect(await first.locator('[part="article"]').textContent()).toContain(arabicArticles[0]!.headline);
    const excerpt = first.locator('[part="excerpt"]');
    expect(await excerpt.getAttribute('href')).toBe('https://news.example/0#comment-comment-1');
    expect(await excerpt.textContent()).toBe(arabicComments[0]!.text.replace('\n', ' '));
    expect(await page.getByRole('list', { name: 'أحدث التعليقات' }).count()).toBe(1);
    expect(problems).toEqual([]);
  });

  it('cuts a long comment at a word and takes markup for the text it is', async () => {
    const text = `<b onclick="window.broken = true">so</b> ${'words '.repeat(60)}`;
    const { page } = await visit({ script, body, newsroom: { comments: [{ id: 'long', author: '<i>x</i>', text }] } });
    const excerpt = page.locator('gazette-latest-comments [part="excerpt"]');
    expect(await excerpt.textContent()).toMatch(/^<b onclick="window.broken = true">so<\/b> (words )+words…$/);
    expect(await page.locator('gazette-latest-comments [part="author"]').textContent()).toBe('<i>x</i>');
  });

  it('has its final height before its comments arrive, in both directions', async () => {
    for (const lang of ['ar', 'en']) {
      const server = await startServer();
      const open = server.hold();
      const { page } = await visit({ lang, script, body, server });
      const list = page.locator('gazette-latest-comments');
      await list.locator('.bar').first().waitFor();
      const height = () => list.evaluate((element) => element.scrollHeight);
      const before = await height();
      open();
      await list.locator('[part="item"]').first().waitFor();
      expect(before).toBeGreaterThan(100);
      expect(await height()).toBe(before);
    }
  });

  it('cuts a long headline where its own writing ends, whatever the direction of the page', async () => {
    const articles = [{ ...arabicArticles[0]!, headline: `${arabicArticles[0]!.headline} ${'كلمة '.repeat(20)}` }];
    const { page } = await visit({ lang: 'en', script, body, newsroom: { articles, comments: arabicComments } });
    const headline = page.locator('gazette-latest-comments [part="headline"]').first();
    await headline.waitFor();
    await page.setViewportSize({ width: 320, height: 900 });
    const { isCut, begins, line, direction } = await headline.evaluate((element) => ({
      isCut: element.scrollWidth > element.clientWidth,
      // The first letters are at the right end.
      begins: element.getBoundingClientRect().right,
      line: element.parentElement!.getBoundingClientRect().right,
      direction: getComputedStyle(element).direction,
    }));
    expect({ isCut, direction }).toEqual({ isCut: true, direction: 'rtl' });
    expect(begins).toBeLessThanOrEqual(line + 1);
    expect(await headline.locator('xpath=..').textContent()).toMatch(/^on /);
  });

  it('says in one sentence that there are none', async () => {
    const { page } = await visit({ script, body, newsroom: { comments: [] } });
    await expect
      .poll(() => page.locator('gazette-latest-comments [part="empty"]').textContent())
      .toBe('There are no comments yet.');
  });

  it('has no accessibility violation, in either language', async () => {
    for (const lang of ['ar', 'en']) {
      const { page } = await visit({ lang, script, body: `${body}<p><gazette-comment-count></gazette-comment-count></p>` });
      await page.locator('gazette-latest-comments [part="item"]').first().waitFor();
      expect(await violations(page)).toEqual([]);
    }
  });
});
