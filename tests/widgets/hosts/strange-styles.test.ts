import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { widgetPages } from '../widget-page.ts';

const visit = widgetPages();
const unset = '<style>* { all: unset !important } head, head * { display: none !important }</style>';

/** How the headlines of an element stand: how many beside each other, lines each, and the space between two. */
function laidOut(page: Page, selector: string) {
  return page.locator(selector).evaluate((element) => {
    const list = element.shadowRoot?.querySelector('ul[part="list"]');
    const items = [...(list?.querySelectorAll('[part="item"]') ?? [])].map((item) => item.getBoundingClientRect());
    const headline = list?.querySelector('[part="headline"]');
    return {
      layout: list?.classList[1],
      columns: new Set(items.map(({ left }) => left)).size,
      lines: headline && getComputedStyle(headline).webkitLineClamp,
      padding: list && getComputedStyle(list.firstElementChild ?? list).paddingTop,
    };
  });
}

describe('the widgets in a page of strange styles', () => {
  it('whose elements have no box of their own: all of them are read', async () => {
    const names = ['latest', 'related', 'popular', 'latest-comments', 'comments', 'placement'];
    const body = names.map((name) => `<gazette-${name} style="display: contents" name="side"></gazette-${name}>`).join('');
    const { page, problems } = await visit({ body });
    for (const name of ['latest', 'related', 'popular', 'latest-comments']) await page.locator(`gazette-${name} [part="item"]`).first().waitFor();
    await page.locator('gazette-comments [part="comment"]').first().waitFor();
    await page.locator('gazette-placement [part="image"]').waitFor();
    expect(problems).toEqual([]);
  });

  it('that unset everything: each keeps its layout, and fits the room it has', async () => {
    const body = ['headlines', 'list', 'cards', 'compact']
      .map((layout) => `<gazette-latest count="4" layout="${layout}"></gazette-latest>`)
      .join('');
    const { page, problems } = await visit({ head: unset, body });
    for (const list of await page.locator('gazette-latest').all()) await list.locator('[part="item"]').nth(3).waitFor();
    const all = () => Promise.all(['headlines', 'list', 'cards', 'compact'].map((layout) => laidOut(page, `[layout="${layout}"]`)));
    expect(await all()).toMatchObject([
      { layout: 'headlines', columns: 2, lines: '2' },
      { layout: 'list', columns: 2, lines: '2' },
      { layout: 'cards', columns: 3, lines: '3' },
      { layout: 'compact', columns: 2, lines: '1' },
    ]);
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await all()).toMatchObject([
      { layout: 'headlines', columns: 1, lines: '3' },
      { layout: 'list', columns: 1, lines: '3' },
      { layout: 'cards', columns: 1, lines: '3' },
      { layout: 'compact', columns: 1, lines: '1' },
    ]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(problems).toEqual([]);
  });

  it('whose root font is 62.5 %: nothing is smaller or nearer than on any other page', async () => {
    const names = ['latest', 'popular', 'latest-comments', 'comments', 'related', 'search'];
    const body = names.map((name) => `<gazette-${name} ${name === 'related' ? 'layout="cards"' : name === 'popular' ? 'tabs="views comments"' : ''}></gazette-${name}>`).join('');
    const shapes: unknown[] = [];
    for (const root of ['100%', '62.5%']) {
      const { page } = await visit({ head: `<style>html { font-size: ${root} } body { margin: 0; font: 16px/1.5 sans-serif }</style>`, body });
      await page.setViewportSize({ width: 900, height: 9_000 });
      for (const name of ['latest', 'popular', 'latest-comments', 'related']) await page.locator(`gazette-${name} [part="item"]`).nth(2).waitFor();
      await page.locator('gazette-comments [part="comment"]').first().waitFor();
      await page.locator('gazette-search input').waitFor();
      for (const width of [900, 340]) {
        await page.setViewportSize({ width, height: 9_000 });
        shapes.push(await page.locator(names.map((name) => `gazette-${name}`).join()).evaluateAll((all) => all.map((one) => [one.localName, one.getBoundingClientRect().height])));
      }
    }
    expect(shapes.slice(2)).toEqual(shapes.slice(0, 2));
  });
});
