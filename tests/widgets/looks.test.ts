import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from '../support/axe.ts';
import { startServer, widgetPages } from './widget-page.ts';

const visit = widgetPages();
const layouts = ['headlines', 'list', 'cards', 'compact'];
const densities = ['comfortable', 'dense'];
const looks = layouts.flatMap((layout) => densities.map((density) => `layout="${layout}" density="${density}"`));
const everything = `<gazette-latest count="2"></gazette-latest><gazette-related count="2" reasons layout="list" density="dense"></gazette-related>
  <gazette-popular count="2" tabs="views comments" layout="cards"></gazette-popular><gazette-latest-comments count="2"></gazette-latest-comments>
  <gazette-search filters="section time"></gazette-search><gazette-comments count="2"></gazette-comments>`;
const lists = ['latest', 'related', 'popular', 'latest-comments'];

/** What can be pressed and is smaller than it may be; the links of lists are as large as their article. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const controls = [...document.querySelectorAll('*')].flatMap((element) => [...(element.shadowRoot?.querySelectorAll('button, select, input, textarea') ?? [])]);
    return controls.flatMap((control) => {
      const { width, height } = control.getBoundingClientRect();
      const least = control.matches('[part="submit"], [part="more"]:not(.quiet), [part="retry"], [role="tab"], textarea') ? 44 : 24;
      return control.matches('.trap') || (width >= least && height >= least) ? [] : [`${control.outerHTML}: ${width} × ${height}`];
    });
  });
}

async function show(page: Page, part: string): Promise<void> {
  for (const name of lists) await page.locator(`gazette-${name} [part="${part}"]`).first().waitFor();
}

describe('the slots of a widget', () => {
  it('put a heading and a footer around every state, and are no fallback', async () => {
    const server = await startServer();
    const open = server.hold();
    const around = '<h2 slot="heading">News</h2><a slot="footer" href="/all">All of it</a>';
    const body = `<gazette-latest id="bare">${around}</gazette-latest><gazette-latest id="kept" section="x">${around} Ask <b>us</b>.</gazette-latest>`;
    const { page } = await visit({ body, server });
    const [bare, kept] = [page.locator('#bare'), page.locator('#kept')];
    await bare.locator('.bar').first().waitFor();
    expect(await kept.locator('.bar').count()).toBe(0);
    const tops = (list: typeof bare, middle: string) =>
      Promise.all(['h2', middle, 'a[slot]'].map(async (selector) => (await list.locator(selector).first().boundingBox())?.y ?? NaN));
    const inOrder = ([heading = 0, middle = 0, footer = 0]: number[]) => heading < middle && middle < footer;
    expect(inOrder(await tops(bare, '.bar'))).toBe(true);
    expect(inOrder(await tops(kept, 'b'))).toBe(true);
    open();
    for (const list of [bare, kept]) {
      await list.locator('[part="item"]').first().waitFor();
      expect(inOrder(await tops(list, '[part="item"]'))).toBe(true);
    }
    expect(await kept.locator('b').isVisible()).toBe(false);
  });

  it('speak in place of the sentences of an empty list, an empty thread and a closed one', async () => {
    const body =
      '<gazette-latest><p slot="empty">Nothing today.</p></gazette-latest><gazette-comments><p slot="form-note">Be kind.</p><p slot="empty">Say something.</p></gazette-comments>';
    const { page } = await visit({ body, newsroom: { articles: [], comments: [] } });
    for (const words of ['Nothing today.', 'Be kind.', 'Say something.']) await expect.poll(() => page.getByText(words).isVisible()).toBe(true);
    const closed = await visit({ body: '<gazette-comments><p slot="closed">Over.</p></gazette-comments>', newsroom: { state: 'CLOSED' } });
    await closed.page.getByText('Over.').waitFor();
  });

  it('keep the heading above the tabs of a list', async () => {
    const { page } = await visit({ body: '<gazette-popular tabs="views comments"><h2 slot="heading">Popular</h2></gazette-popular>' });
    const [heading, tab] = await Promise.all([page.locator('h2').boundingBox(), page.getByRole('tab').first().boundingBox()]);
    expect(heading?.y).toBeLessThan(tab?.y ?? NaN);
  });
});

describe('the look of a list', () => {
  it('has its final height before its articles arrive, in every layout and density, and is lower where it is dense', async () => {
    for (const lang of ['ar', 'en']) {
      const server = await startServer();
      const open = server.hold();
      const { page } = await visit({ lang, body: looks.map((look) => `<gazette-latest count="3" ${look}></gazette-latest>`).join(''), server });
      await expect.poll(() => page.locator('gazette-latest .articles').count()).toBe(looks.length);
      const heights = () => page.evaluate(() => [...document.querySelectorAll('gazette-latest')].map((list) => list.scrollHeight));
      const before = await heights();
      open();
      await expect.poll(() => page.locator('gazette-latest [part="list"]').count()).toBe(looks.length);
      expect(await heights()).toEqual(before);
      for (let at = 0; at < before.length; at += 2) expect(before[at + 1]).toBeLessThan(before[at] ?? 0);
    }
  });

  it('stays within its column from 160 to 1280 pixels', async () => {
    for (const lang of ['ar', 'en']) {
      const body = [160, 320, 1280].map((width) => `<div style="inline-size:${width}px">${looks.map((look) => `<gazette-popular counts count="3" tabs="views both" ${look}></gazette-popular>`).join('')}</div>`).join('');
      const { page } = await visit({ lang, body, script: 'popular.js', head: '<style>div{display:grid;grid-template-columns:100%}</style>' });
      await page.setViewportSize({ width: 1400, height: 15_000 });
      await expect.poll(() => page.locator('gazette-popular [part="list"]').count()).toBe(3 * looks.length);
      const wide = await page.evaluate(() =>
        [...document.querySelectorAll('gazette-popular')].flatMap((list) => {
          const { left, right } = list.getBoundingClientRect();
          const boxes = [...(list.shadowRoot?.querySelectorAll('.item, .text, .picture, .headline, .meta') ?? [])].map((box) => box.getBoundingClientRect());
          return boxes.some((box) => box.left < left - 1 || box.right > right + 1 || box.width < 60) ? [`${list.outerHTML} in ${right - left}`] : [];
        }),
      );
      expect(wide).toEqual([]);
    }
  });

  it('takes all its colours from one accent, and words on it are read whatever it is', async () => {
    const { page } = await visit({ body: '<gazette-comments></gazette-comments>' });
    const submit = page.locator('gazette-comments [part="submit"]');
    await submit.waitFor();
    for (const accent of ['#b3261e', '#ffcc00', '#008a3e', '#0a84ff', 'rgb(119 119 119)', 'oklch(0.6 0.3 300)', '#fff']) {
      const contrast = await submit.evaluate((button, colour) => {
        document.body.style.setProperty('--gazette-accent', colour);
        const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
        const luminance = (css: string) => {
          canvas.fillStyle = css;
          canvas.fillRect(0, 0, 1, 1);
          const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) => (value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const { color, backgroundColor } = getComputedStyle(button);
        const [low = 0, high = 0] = [luminance(color), luminance(backgroundColor)].toSorted((one, other) => one - other);
        return (high + 0.05) / (low + 0.05);
      }, accent);
      expect({ accent, isRead: contrast >= 4.5 }).toEqual({ accent, isRead: true });
    }
  });

  it('is whole on paper, without what can only be pressed', async () => {
    const { page } = await visit({ lang: 'ar', body: `<div style="inline-size:240px">${everything}</div>` });
    await show(page, 'item');
    const headline = page.locator('gazette-latest [part="headline"]').first();
    const whole = () => headline.evaluate((element) => element.scrollHeight <= element.clientHeight);
    await headline.evaluate((element) => (element.textContent = `${element.textContent} `.repeat(3)));
    expect(await whole()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    await expect.poll(whole).toBe(true);
    expect(await page.locator('button:visible, form:visible, select:visible').count()).toBe(0);
  });
});

describe.each(['light', 'dark'] as const)('every state, on a %s page', (scheme) => {
  const head = `<style>:root{color-scheme:${scheme}}body{${scheme === 'dark' ? 'background:#14181c;color:#e9e6df' : ''}}</style>`;

  it.each(['ar', 'en'])('has no accessibility violation and no target too small: loading, shown, in error, more, live (%s)', async (lang) => {
    const server = await startServer();
    const open = server.hold();
    const { page } = await visit({ lang, head, body: everything, server });
    await page.setViewportSize({ width: 900, height: 4000 });
    await page.locator('gazette-latest .bar').first().waitFor();
    expect(await violations(page)).toEqual([]);
    open();
    await show(page, 'item');
    const comments = page.locator('gazette-comments');
    await comments.locator('[part="submit"]').click();
    await comments.locator('[part="field-error"]').first().waitFor();
    await comments.locator('[part="reply"]').first().click();
    await page.locator('gazette-search input').fill('a');
    await page.locator('gazette-search [type="submit"]').click();
    await page.locator('gazette-search a').first().waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    await comments.locator('ol + [part="more"]').last().click();
    await expect.poll(() => comments.evaluate((element) => element.shadowRoot?.activeElement?.part.value)).toBe('comment');
    await expect.poll(() => server.listening).toBe(1);
    server.tell({ type: 'CommentApproved', newCount: 1 });
    expect(await violations(page)).toEqual([]);
  });

  it('has none where there is nothing, nor where nothing could be loaded, and says so to those who cannot see it', async () => {
    const nothing = await visit({ head, body: everything, newsroom: { articles: [], comments: [] } });
    await show(nothing.page, 'empty');
    expect(await violations(nothing.page)).toEqual([]);
    const server = await startServer();
    server.down = true;
    const { page } = await visit({ head, body: everything, server });
    await show(page, 'error');
    expect(await page.locator('gazette-latest [role="status"]').textContent()).toMatch(/\w/);
    expect(await violations(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
  });
});

describe('a reader’s own settings', () => {
  it.each(['ar', 'en'])('letters of twice the size are all there on a narrow page, none over another, and nothing moves where motion is not wanted (%s)', async (lang) => {
    const server = await startServer();
    const open = server.hold();
    const { page } = await visit({ lang, head: '<style>:root{font-size:200%}body{margin:8px}</style>', body: everything, server });
    await page.setViewportSize({ width: 320, height: 12_000 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const bar = page.locator('gazette-latest .bar').first();
    await bar.waitFor();
    expect(await bar.evaluate((element) => getComputedStyle(element).animationName)).toBe('none');
    open();
    await show(page, 'item');
    await page.locator('gazette-comments [part="comment"]').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const lost = await page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => [
        ...[...(shadowRoot?.querySelectorAll('[part="headline"], [part="kicker"], [part="reason"], [part="author"], .excerpt') ?? [])]
          .filter((words) => words.getClientRects().length > 0 && getComputedStyle(words).display !== 'inline')
          .filter(({ scrollWidth, clientWidth, scrollHeight, clientHeight }) => scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1)
          .map((words) => `cut: ${words.outerHTML}`),
        ...[...(shadowRoot?.querySelectorAll('[part="item"] + [part="item"], [part="comment"] + [part="comment"]') ?? [])]
          .filter((item) => item.getBoundingClientRect().top < (item.previousElementSibling?.getBoundingClientRect().bottom ?? 0) - 2)
          .map((item) => `over another: ${item.outerHTML}`),
      ]),
    );
    expect(lost).toEqual([]);
  });

  it('colours of their own leave skeletons, tabs, fields and suggestions to be seen', async () => {
    const server = await startServer({ completions: ['irrigation'] });
    const open = server.hold();
    const { page } = await visit({ body: everything, server });
    await page.emulateMedia({ forcedColors: 'active' });
    const bar = page.locator('gazette-latest .bar').first();
    await bar.waitFor();
    expect(await bar.evaluate((element) => getComputedStyle(element).outlineColor)).not.toBe('rgba(0, 0, 0, 0)');
    open();
    await page.locator('gazette-popular [part="item"]').first().waitFor();
    const edge = (selected: boolean) => page.getByRole('tab', { selected }).evaluate((tab) => getComputedStyle(tab).borderBlockEndColor);
    expect(await edge(true)).not.toBe(await edge(false));
    const box = page.getByRole('combobox', { name: 'Search the news' });
    await box.fill('irri');
    await page.locator('[part~="suggestion"]').first().waitFor();
    await box.press('ArrowDown');
    expect(await page.locator('[part~="suggestion"][aria-selected="true"]').evaluate((option) => getComputedStyle(option).outlineStyle)).toBe('solid');
    for (const field of await page.locator('input[part]:visible, textarea:visible, select:visible').all()) {
      expect(await field.evaluate((element) => getComputedStyle(element).borderBlockStartWidth)).not.toBe('0px');
    }
  });
});
