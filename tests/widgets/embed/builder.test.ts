import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { describedElements } from '@gazette/widgets/build/described-elements.ts';
import { arabic } from '@gazette/widgets/embed/strings/ar.ts';
import { snippet } from '@gazette/widgets/embed/snippet.ts';
import { english } from '@gazette/widgets/embed/strings/en.ts';
import { hostPage, launchBrowser } from '../../support/browser.ts';
import { databases } from '../../support/databases.ts';
import { consoleNewsroom, type ConsoleNewsroom } from '../console/console-newsroom.ts';
import { consolePage, eventually } from '../console/console-page.ts';

const headline = 'القرية تستقبل مياه القناة الجديدة';

describe('the words of the embed builder', () => {
  it.each([arabic, english])('name all that an element has ($language)', async (strings) => {
    const widgets: Record<string, string> = strings.widgets;
    const elements = await describedElements();
    const unnamed = elements.flatMap(({ script, attributes, properties }) => [
      ...(widgets[script] ? [] : [script]),
      ...attributes.flatMap(({ name, choices }) => [
        ...(strings.attributes[name]?.[0] ? [] : [`${script} ${name}`]),
        ...choices.filter((choice) => !strings.choices[choice]).map((choice) => `${script} ${name}=${choice}`),
      ]),
      ...properties.filter(({ name }) => !strings.properties[name]).map(({ name }) => `${script} ${name}`),
    ]);
    expect(unnamed).toEqual([]);
    const layouts = elements.flatMap(({ attributes }) => attributes.filter(({ name }) => name === 'layout'));
    expect(layouts).toHaveLength(3);
    for (const { choices } of layouts) expect(choices).toEqual(['headlines', 'list', 'cards', 'compact']);
  });
});

describe('the code for WordPress', () => {
  it('is a shortcode whose function says the element, quotes and all', async () => {
    const element = (await describedElements()).find(({ script }) => script === 'latest');
    if (!element) throw new Error('there is no such element');
    const choice = { element, values: { section: `o'clock\\` , count: '3' }, style: { '--gazette-accent': 'red' } };
    const [page, functions, style] = snippet(choice, 'wordpress', 'https://news.example', { version: '1.2.3', integrity: {} });
    expect(page?.text).toBe('[gazette_latest]');
    expect(functions?.text).toBe(`add_shortcode( 'gazette_latest', function () {
  wp_enqueue_script_module( 'gazette-latest', 'https://news.example/widgets/v1/latest.js' );
  return '<gazette-latest section="o\\'clock\\\\" count="3"></gazette-latest>';
} );`);
    expect(style?.text).toContain('--gazette-accent: red');
  });
});

describe('the embed builder', () => {
  let browser: Browser;
  let newsroom: ConsoleNewsroom;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    browser = await launchBrowser();
    const database = await (databases[0] as (typeof databases)[number]).createMigrated();
    drop = database.drop;
    newsroom = await consoleNewsroom(database);
  });
  afterAll(async () => {
    await browser.close();
    await newsroom.close();
    await drop();
  });

  async function builder(language: 'ar' | 'en', hash = '') {
    const opened = await consolePage(browser, newsroom.url, language, 1280, `/embed${hash}`);
    const { page, context } = opened;
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const preview = page.frameLocator('iframe');
    const code = (piece = 0) => page.locator('pre').nth(piece).innerText();
    return { ...opened, preview, code };
  }

  it.each(['ar', 'en'] as const)('has a field for all that an element has, and shows it on a page of no origin (%s)', async (language) => {
    const { page, preview, problems, accessible } = await builder(language);
    await eventually(() => preview.locator('gazette-latest [part="headline"]').innerText()).toBe(headline);
    const [, frame] = page.frames();
    expect(await frame?.evaluate(() => self.origin)).toBe('null');
    expect(await page.locator('html').getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr');
    for (const details of await page.locator('summary').all()) await details.click();
    await accessible();
    for (const { script, tag, attributes, properties } of await describedElements()) {
      await page.locator('#widget').selectOption(script);
      await preview.locator(`${tag}:defined`).waitFor({ state: 'attached' });
      const ids = await page.locator('form [id]').evaluateAll((fields) => fields.map(({ id }) => id));
      expect(ids).toEqual(expect.arrayContaining([...attributes, ...properties].map(({ name }) => name)));
    }
    await page.locator('#widget').selectOption('search');
    await accessible();
    // Of what a preview lacks only the name of a placement has to be given.
    expect(problems.filter((problem) => !problem.includes('gazette-placement: name='))).toEqual([]);
  });

  it('gives what was chosen to the preview and to the clipboard, by keyboard', async () => {
    const { page, preview, code, problems, tabTo, press } = await builder('en');
    await preview.locator('gazette-latest [part="headline"]').waitFor();
    await tabTo(page.locator('#layout'));
    await page.keyboard.type('Cards');
    await tabTo(page.locator('#count'));
    await page.keyboard.type('3');
    await page.locator('summary').first().click();
    await page.getByLabel('Accent', { exact: true }).fill('#b3261e');
    await tabTo(page.getByRole('radio', { name: 'Light' }));
    await press('ArrowRight');
    await page.getByRole('radio', { name: 'Narrow' }).check();
    await page.getByRole('radio', { name: 'Arabic' }).check();
    const shown = preview.locator('html');
    await eventually(() => shown.evaluate((html) => [html.getAttribute('dir'), html.dataset['theme'], innerWidth])).toEqual(['rtl', 'dark', 320]);
    const element = preview.locator('gazette-latest');
    await eventually(() => element.evaluate((it) => [it.getAttribute('layout'), it.getAttribute('count'), getComputedStyle(it).getPropertyValue('--gazette-accent')])).toEqual(['cards', '3', '#b3261e']);
    const expected = `<script type="module" src="${newsroom.url}/widgets/v1/latest.js"></script>\n<gazette-latest layout="cards" count="3"></gazette-latest>`;
    expect(await code()).toBe(expected);
    expect(await code(1)).toBe('gazette-latest {\n  --gazette-accent: #b3261e;\n}');
    await tabTo(page.getByRole('button', { name: 'Copy: In the page' }));
    await press('Enter');
    await eventually(() => page.getByRole('status').innerText()).toBe('Copied.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(expected);
    // What was chosen can be sent as an address, and another language changes the words alone.
    await page.reload();
    await page.getByRole('button', { name: 'العربية' }).click();
    await eventually(() => page.locator('h1').innerText()).toBe(arabic.title);
    expect(await code()).toBe(expected);
    expect(problems).toEqual([]);
  });

  it.each(['html', 'pinned', 'render'])('gives code that shows the widget on another site: %s', async (way) => {
    const { page, code } = await builder('en', '#widget=latest&count=2');
    await page.locator(`input[value="${way}"]`).check();
    await eventually(() => code()).toContain(way === 'pinned' ? 'integrity="sha384-' : '<gazette-latest');
    const host = await hostPage(`<!doctype html><html lang="ar"><meta charset="utf-8"><title>Theirs</title>${await code()}</html>`);
    onTestFinished(() => host.close());
    const context = await browser.newContext({ javaScriptEnabled: way !== 'render' });
    onTestFinished(() => context.close());
    const theirs = await context.newPage();
    await theirs.goto(host.url);
    const shown = way === 'render' ? theirs.frameLocator('iframe') : theirs;
    await shown.locator('gazette-latest [part="headline"]').waitFor();
    expect(await shown.locator('gazette-latest [part="headline"]').innerText()).toBe(headline);
  });

  it('says so where there is no such site, and takes nothing of an address that no element has', async () => {
    const { page, code } = await builder('en', '#widget=comments&site=none&onclick=alert(1)&count=%22%3E%3Cb%3E');
    await eventually(() => page.locator('#site-hint').innerText()).toBe(english.unknownSite);
    expect(await code()).toContain('<gazette-comments site="none" count="&quot;>&lt;b>"></gazette-comments>');
    expect(await code()).not.toContain('onclick');
  });

  it('is in nobody’s frame, and its preview in ours alone, sandboxed by its own policy', async () => {
    const policies = ['/embed', '/embed/preview'].map(async (path) => (await fetch(newsroom.url + path)).headers.get('content-security-policy'));
    const [own, preview] = await Promise.all(policies);
    expect(own).toContain("frame-ancestors 'none'");
    expect(preview).toMatch(/frame-ancestors 'self'; sandbox allow-scripts allow-popups;/);
    expect(`${own} ${preview}`).not.toMatch(/unsafe|allow-same-origin/);
  });
});
