import { describe, expect, it } from 'vitest';
import { violations } from '../support/axe.ts';
import { arabicArticles, englishArticles } from './fixture-newsroom.ts';
import { startServer, widgetPages } from './widget-page.ts';

const visit = widgetPages();
const script = 'popular.js';
const body = '<gazette-popular tabs="views comments trending" count="4"></gazette-popular>';
const headlines = (articles: { headline: string }[]) => articles.map(({ headline }) => headline);

describe('gazette-popular', () => {
  it('numbers its articles in the digits of the content, and says how often each was read', async () => {
    const { page, problems } = await visit({
      lang: 'ar',
      script,
      body: '<gazette-popular counts count="3"></gazette-popular>',
      newsroom: { locale: 'ar-EG' },
    });
    const items = page.locator('gazette-popular [part="item"]');
    await items.nth(2).waitFor();
    expect(await items.evaluateAll((all) => all.map((item) => getComputedStyle(item, '::before').content))).toEqual([
      '"١" / ""',
      '"٢" / ""',
      '"٣" / ""',
    ]);
    expect(await page.locator('[part="reason"]').allTextContents()).toEqual(['١٬٢٠٠ قراءة', '٨١١ قراءةً', '٤٢٢ قراءةً']);
    expect(await page.getByRole('tablist').count()).toBe(0);
    expect(await page.getByRole('list', { name: 'الأكثر قراءة' }).count()).toBe(1);
    expect(problems).toEqual([]);
  });

  it('is asked for the window, the section and the language', async () => {
    const markup = '<gazette-popular tabs="trending" window="week" section="sport" count="7"></gazette-popular>';
    const { server, warnings } = await visit({
      script,
      body: `${markup}<gazette-popular tabs="loved" window="aeon"></gazette-popular>`,
    });
    await expect
      .poll(() => server.asked.map(({ variables }) => variables))
      .toContainEqual({
        first: 8,
        by: 'TRENDING',
        window: 'WEEK',
        section: 'sport',
        language: 'en',
      });
    await expect.poll(() => warnings.toSorted()).toEqual([
      'Gazette: tabs="loved": those there are: views, comments, trending, both.',
      'Gazette: window="aeon" is none of day, hour, week, month; day is used.',
    ]);
  });

  it('leaves out the article of its page, in whatever spelling of its address, and numbers the others', async () => {
    const { page, server } = await visit({ lang: 'ar', script, body: '<p></p>' });
    const own = new URL(arabicArticles[1]!.url, server.origin);
    await page.evaluate(
      (address) => {
        document.body.innerHTML = [`${address}?utm_source=letter#comments`, address].map((url) => `<gazette-popular count="3" url="${url}"></gazette-popular>`).join('');
      },
      own.href,
    );
    for (const list of await page.locator('gazette-popular').all()) {
      await list.locator('[part="item"]').nth(2).waitFor();
      const others = arabicArticles.toSpliced(1, 1).slice(0, 3);
      expect(await list.locator('[part="headline"]').allTextContents()).toEqual(headlines(others));
      expect(await list.locator('[part="item"]').nth(1).getAttribute('data-rank')).toBe('2');
    }
    // One answer serves all pages.
    expect(new Set(server.asked.map(({ variables }) => JSON.stringify(variables))).size).toBe(1);
  });

  it('has tabs that the arrows walk in the direction they point, with one stop for the Tab key', async () => {
    for (const { lang, forward, back } of [
      { lang: 'en', forward: 'ArrowRight', back: 'ArrowLeft' },
      { lang: 'ar', forward: 'ArrowLeft', back: 'ArrowRight' },
    ]) {
      const { page } = await visit({ lang, script, body });
      const articles = lang === 'ar' ? arabicArticles : englishArticles;
      await page.locator('gazette-popular [part="item"]').nth(3).waitFor();
      const selected = page.getByRole('tab', { selected: true });
      const shown = () => page.locator('gazette-popular [part="headline"]').allTextContents();
      await page.keyboard.press('Tab');
      await page.keyboard.press(forward);
      expect(await selected.getAttribute('id')).toBe('comments');
      expect(await selected.evaluate((tab) => tab.matches(':focus'))).toBe(true);
      await expect.poll(shown).toEqual(headlines(articles.toReversed().slice(0, 4)));
      await page.keyboard.press(back);
      await page.keyboard.press(back);
      expect(await selected.getAttribute('id')).toBe('trending');
      await page.keyboard.press('Home');
      expect(await selected.getAttribute('id')).toBe('views');
      await page.keyboard.press('End');
      await page.keyboard.press(forward);
      await expect.poll(shown).toEqual(headlines(articles.slice(0, 4)));
      const panel = page.getByRole('tabpanel');
      expect(await panel.getAttribute('aria-labelledby')).toBe('views');
      await page.keyboard.press('Tab');
      expect(
        await page
          .locator('[part="headline"]')
          .first()
          .evaluate((link) => link.matches(':focus')),
      ).toBe(true);
    }
  });

  it('keeps its height: before its articles are there, from tab to tab, and when one cannot be loaded', async () => {
    for (const lang of ['ar', 'en']) {
      const server = await startServer();
      const open = server.hold();
      const { page } = await visit({ lang, script, body, server });
      const element = page.locator('gazette-popular');
      await element.locator('.bar').first().waitFor();
      const height = () => element.evaluate((popular) => popular.getBoundingClientRect().height);
      const before = await height();
      open();
      await element.locator('[part="item"]').nth(3).waitFor();
      expect(await height()).toBe(before);
      await page.getByRole('tab').nth(2).click();
      await expect.poll(() => element.locator('[part="item"]').count()).toBe(2);
      expect(await height()).toBe(before);
      server.down = true;
      await page.getByRole('tab').nth(1).click();
      await element.locator('[part="error"]').waitFor();
      expect(await height()).toBe(before);
      server.down = false;
      await element.locator('[part="retry"]').click();
      await expect.poll(() => element.locator('[part="item"]').count()).toBe(4);
    }
  });

  it('shows the tab that was chosen last, whatever arrives first', async () => {
    const { page, server } = await visit({ script, body });
    await page.locator('gazette-popular [part="item"]').nth(3).waitFor();
    const open = server.hold();
    await page.getByRole('tab').nth(1).click();
    // One that is given up at once may never arrive.
    await expect.poll(() => server.asked.length).toBe(2);
    await page.getByRole('tab').nth(2).click();
    await expect.poll(() => server.asked.length).toBe(3);
    expect(await page.getByRole('tabpanel').getAttribute('aria-busy')).toBe('true');
    open();
    await expect.poll(() => page.locator('gazette-popular [part="item"]').count()).toBe(2);
    expect(await page.getByRole('tabpanel').getAttribute('aria-busy')).toBe('false');
  });

  it('leaves the fallback children where nothing is popular, and says so where there are none', async () => {
    const fallback = '<gazette-popular tabs="views comments"><p>All our articles</p></gazette-popular>';
    const { page } = await visit({
      script,
      body: `${fallback}<gazette-popular></gazette-popular>`,
      newsroom: { articles: [] },
    });
    await page.getByText('There are no articles in this list yet.').waitFor();
    expect(await page.getByText('All our articles').isVisible()).toBe(true);
  });

  it('has no accessibility violation in any state, in either language, under the strictest policy', async () => {
    const policy =
      "default-src 'none'; script-src SERVER; connect-src SERVER; img-src SERVER; style-src 'none'; " +
      "require-trusted-types-for 'script'; trusted-types 'none'";
    for (const lang of ['ar', 'en']) {
      const { page, server, problems } = await visit({
        lang,
        script,
        body,
        headers: { 'content-security-policy': policy },
      });
      await page.locator('gazette-popular [part="item"]').nth(3).waitFor();
      expect(await violations(page)).toEqual([]);
      expect(problems).toEqual([]);
      server.newsroom.articles = [];
      await page.getByRole('tab').nth(1).click();
      await page.locator('[part="empty"]').waitFor();
      expect(await violations(page)).toEqual([]);
      server.down = true;
      await page.getByRole('tab').nth(2).click();
      await page.locator('[part="error"]').waitFor();
      expect(await violations(page)).toEqual([]);
    }
  });

  it('is loaded by the script of all elements once it stands in the page', async () => {
    const { page } = await visit({ body: '' });
    const scripts = () =>
      page.evaluate(
        () => performance.getEntriesByType('resource').filter(({ name }) => /\/popular[-.][^/]*js$/.test(name)).length,
      );
    await page.waitForLoadState('networkidle');
    expect(await scripts()).toBe(0);
    await page.evaluate(() => document.body.append(document.createElement('gazette-popular')));
    await page.locator('gazette-popular [part="item"]').first().waitFor();
    expect(await scripts()).toBe(1);
  });
});
