import { describe, expect, it } from 'vitest';
import { englishArticles } from './fixture-newsroom.ts';
import { startServer, widgetPages } from './widget-page.ts';

const visit = widgetPages();
const script = 'search.js';
const body = '<gazette-search></gazette-search>';
const newsroom = { completions: ['irrigation', 'irritated', 'irregular'] };

describe('the box of gazette-search', () => {
  it('is a combobox: the arrows walk the suggestions through the box, Enter takes one, Escape closes, then empties', async () => {
    const { page, server, problems } = await visit({ script, body, newsroom });
    const box = page.getByRole('combobox', { name: 'Search the news' });
    const options = page.getByRole('option');
    await box.pressSequentially('irri');
    await expect.poll(() => options.allTextContents()).toHaveLength(3);
    expect(await box.getAttribute('aria-expanded')).toBe('true');
    const active = () =>
      page.locator('[role="option"][aria-selected="true"]').evaluateAll((all) => all.map(({ id }) => id));
    const pointed = () => box.getAttribute('aria-activedescendant');
    expect(await pointed()).toBeNull();
    const walk: unknown[] = [];
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowUp']) {
      await box.press(key);
      walk.push([...(await active()), await pointed()]);
    }
    expect(walk).toEqual([
      ['suggestion-0', 'suggestion-0'],
      ['suggestion-1', 'suggestion-1'],
      ['suggestion-0', 'suggestion-0'],
      [null],
      ['suggestion-2', 'suggestion-2'],
    ]);
    await box.press('Escape');
    expect([await box.getAttribute('aria-expanded'), await box.inputValue()]).toEqual(['false', 'irri']);
    // With Alt the list is opened and closed, and nothing is taken; with Shift the words in the box are marked.
    await box.press('Alt+ArrowDown');
    expect([await box.getAttribute('aria-expanded'), await pointed()]).toEqual(['true', null]);
    await box.press('Alt+ArrowUp');
    expect(await box.getAttribute('aria-expanded')).toBe('false');
    await box.press('Shift+ArrowUp');
    expect(await box.evaluate((element: HTMLInputElement) => [element.selectionStart, element.selectionEnd])).toEqual([0, 4]);
    expect(await box.getAttribute('aria-expanded')).toBe('false');
    await box.press('ArrowDown');
    await box.press('Enter');
    expect(await box.inputValue()).toBe('irrigation');
    await page.locator('[part="item"]').first().waitFor();
    expect(
      server.asked.filter(({ operation }) => operation === 'Search').map(({ variables }) => variables['query']),
    ).toEqual(['irrigation']);
    await box.press('Escape');
    expect(await box.inputValue()).toBe('');
    expect(problems).toEqual([]);
  });

  it('opens the article of a headline, by key and by pointer, which leaves the reader in the box', async () => {
    const { page, server } = await visit({ script, body, newsroom });
    server.newsroom.articles = [{ ...englishArticles[2]!, url: `${server.origin}/images/lake.svg` }];
    const box = page.getByRole('combobox');
    await box.fill('lake');
    const option = page.getByRole('option', { name: 'Lake library' });
    await option.hover();
    await page.mouse.down();
    expect(await box.evaluate((element) => element.matches(':focus'))).toBe(true);
    await page.mouse.up();
    await page.waitForURL('**/images/lake.svg');
  });

  it('asks once the reader pauses, and never shows what was asked before', async () => {
    const server = await startServer(newsroom);
    const { page } = await visit({ script, body, server });
    const box = page.getByRole('combobox');
    const open = server.hold();
    // Letter by letter within one task: keys that a test presses may lie further apart than a pause.
    const type = (letters: string) =>
      box.evaluate((element: HTMLInputElement, all) => {
        for (const letter of all) {
          element.value += letter;
          element.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
        }
      }, letters);
    await type('irr');
    await expect.poll(() => server.asked.length).toBe(1);
    await type('ig');
    await expect.poll(() => server.asked.length).toBe(2);
    open();
    await expect.poll(() => page.getByRole('option').allTextContents()).toHaveLength(2);
    expect(server.asked.map(({ variables }) => variables['query'])).toEqual(['irr', 'irrig']);
    const texts = await page.getByRole('option').locator('bdi').allTextContents();
    expect(texts[0]).toBe('irrigation');
    expect(texts).not.toContain('irregular');
  });

  it('leaves the keys to the input method while a word is being composed', async () => {
    const { page, server } = await visit({ script, body, newsroom });
    const box = page.getByRole('combobox');
    await box.fill('irri');
    await page.getByRole('option').first().waitFor();
    const composing = (key: string, more: object) =>
      box.evaluate(
        (element, init) =>
          element.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init })),
        { key, ...more },
      );
    const isLeft = [
      await composing('ArrowDown', { isComposing: true }),
      await composing('Enter', { isComposing: true }),
      await composing('Escape', { isComposing: true }),
      await composing('Enter', { keyCode: 229 }),
    ];
    expect(isLeft).toEqual([true, true, true, true]);
    expect(await box.getAttribute('aria-activedescendant')).toBeNull();
    expect(await box.getAttribute('aria-expanded')).toBe('true');
    expect(await composing('ArrowDown', {})).toBe(false);
    expect(server.asked.some(({ operation }) => operation === 'Search')).toBe(false);
  });

  it('closes its suggestions when the reader goes elsewhere, and works without any', async () => {
    const { page, server } = await visit({ script, body: `${body}<a href="#">Elsewhere</a>`, newsroom });
    const box = page.getByRole('combobox');
    await box.fill('irri');
    await page.getByRole('option').first().waitFor();
    await page.getByRole('link', { name: 'Elsewhere' }).focus();
    await expect.poll(() => box.getAttribute('aria-expanded')).toBe('false');
    await box.press('Alt+ArrowDown');
    await box.press('Tab');
    expect(await page.getByRole('button', { name: 'Search' }).evaluate((button) => button.matches(':focus'))).toBe(true);
    await expect.poll(() => box.getAttribute('aria-expanded')).toBe('false');
    server.down = true;
    await box.fill('irriga');
    await expect.poll(() => server.asked.length).toBeGreaterThan(1);
    server.down = false;
    await box.press('Enter');
    await page.locator('[part="item"]').first().waitFor();
    expect(await box.getAttribute('aria-expanded')).toBe('false');
  });

  it('takes the direction of what is typed, whatever the page’s, and the page’s while empty', async () => {
    const { page } = await visit({ lang: 'ar', script, body });
    const box = page.getByRole('combobox', { name: 'ابحث في الأخبار' });
    const direction = () => box.evaluate((element) => getComputedStyle(element).direction);
    expect(await direction()).toBe('rtl');
    await box.fill('Coral FC يتعاقد');
    expect(await direction()).toBe('ltr');
    await box.fill('فريق Coral FC');
    expect(await direction()).toBe('rtl');
  });

  it('sends the query to a page of results where there is one, by Enter and by a suggestion', async () => {
    const server = await startServer(newsroom);
    const markup = `<gazette-search results="page" action="${server.origin}/images/results.svg"></gazette-search>`;
    for (const key of ['Enter', 'ArrowDown+Enter']) {
      const { page } = await visit({ script, body: markup, server });
      const box = page.getByRole('combobox');
      await box.press('Enter');
      expect(new URL(page.url()).search).toBe('');
      await box.fill('irri gation');
      await box.fill('irrig');
      await page.getByRole('option', { name: 'irrigation', exact: true }).waitFor();
      for (const press of key.split('+')) await box.press(press);
      await page.waitForURL(`**/images/results.svg?q=${key === 'Enter' ? 'irrig' : 'irrigation'}`);
    }
    expect(server.asked.some(({ operation }) => operation === 'Search')).toBe(false);
  });
});
