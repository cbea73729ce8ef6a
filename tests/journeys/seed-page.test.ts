import { encodeGlobalId } from '@gazette/schema/graph/global-id.ts';
import { reportCreatives } from '@gazette/schema/placement/creative-counts.ts';
import { saveCreative } from '@gazette/schema/placement/save-creative.ts';
import { savePlacement } from '@gazette/schema/placement/save-placement.ts';
import { draw } from '@gazette/widgets/placement/draw.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { hostPage, launchBrowser } from '../support/browser.ts';
import { databases } from '../support/databases.ts';
import { BROWSER } from '../server/views/onlookers.ts';
import { openReader } from './reader.ts';
import { openSampleNewsroom, type SampleNewsroom } from './sample-newsroom.ts';

const conference = '/articles/مؤتمر-أمن-بحر-الفيروز-يفتتح-في-دار-الزعفران';
const headline = 'رؤساء أركان خمس دول يجتمعون في دار الزعفران لبحث أمن بحر الفيروز';

let browser: Browser;
let newsroom: SampleNewsroom;
/** Advertisements by name: their global ids. */
const ids: Record<string, string> = {};

/** What the tag of somebody who means harm would do; it writes down what became of it. */
const hostile = `<p>The tag</p><output></output><script>
  const tried = {};
  const acts = {
    cookie: () => document.cookie,
    storage: () => localStorage.length,
    page: () => parent.document.title,
    title: () => (top.document.title = 'Taken'),
    lead: () => top.location.assign('about:blank#taken'),
    frame: () => frameElement.remove(),
  };
  for (const [name, act] of Object.entries(acts)) {
    try { tried[name] = act() === null ? 'refused' : 'done'; } catch { tried[name] = 'refused'; }
  }
  document.querySelector('output').textContent = JSON.stringify(tried);
</script>`;

beforeAll(async () => {
  [browser, newsroom] = await Promise.all([launchBrowser(), openSampleNewsroom(databases[0]!)]);
  const { database, sites, now } = newsroom.services;
  const site = sites.byKey('sample');
  if (!site) throw new Error('There is no sample.');
  await database.write(site, now(), async (unit) => {
    const creatives = {
      tag: { kind: 'tag' as const, html: hostile },
      house: { kind: 'html' as const, html: `<p>The house</p>${hostile}` },
      banner: { kind: 'image' as const, imageUrl: '/sample/images/morning-letter.svg', alt: '"><script>alert(1)</script>', target: '/en' },
    };
    for (const [name, creative] of Object.entries(creatives)) {
      const { id } = await savePlacement(unit, { name, width: 728, height: 90 });
      ids[name] = (await saveCreative(unit, id, { name, ...creative })).id;
    }
  });
});
afterAll(async () => {
  await browser?.close();
  await newsroom?.close();
});

/** The parts of the printed page that this one follows, in its order, and what each says. */
const parts: readonly (readonly [part: string, selector: string, says: RegExp])[] = [
  ['the day’s date', '.masthead-date', /^\p{L}+, \p{L}+ \d{1,2}, \d{4}$/u],
  ['search', '.masthead-search button', /^ابحث|بحث$/u],
  ['the way here', '.breadcrumb', /^الرئيسية\s*العالم\s*رؤساء أركان/u],
  ['headline', 'h1', new RegExp(`^${headline}$`, 'u')],
  ['dateline', '.article-body .dateline', /^دار الزعفران:$/u],
  ['body', '.article-body > p:nth-of-type(2)', /^وقالت رئيسة أركان الجيش/u],
  ['related articles', '.article-related h2', /^مقالات ذات صلة$/u],
  ['a related article', 'gazette-related [part~="headline"]', /\p{L}/u],
  ['reply', 'gazette-comments form h2, gazette-comments form legend, gazette-comments [part~="form-title"]', /^ترك الرد$/u],
  ['the comment’s field', 'gazette-comments textarea', /^$/u],
  ['the name’s field', 'gazette-comments input[part~="field"]', /^$/u],
  ['advertisement', 'gazette-placement [part="label"]', /^إعلان$/u],
  ['the most popular', '#popular', /^الأكثر شهرة$/u],
  ['a popular article', 'gazette-popular [part~="headline"]', /\p{L}/u],
  ['the latest comments', '#latest-comments', /^أحدث التعليقات$/u],
  ['a comment', 'gazette-latest-comments [part="excerpt"]', /\p{L}/u],
];

/** Everything is there, as a reader has it who has gone to the end of the page. */
async function readWhole(page: Page): Promise<void> {
  for (const element of await page.locator('gazette-related, gazette-comments, gazette-placement, gazette-popular, gazette-latest-comments').all()) {
    await element.scrollIntoViewIfNeeded();
    await element.locator('[part~="root"]').first().waitFor();
  }
  await page.locator('gazette-placement img').waitFor();
  await page.locator('gazette-latest-comments [part="excerpt"]').first().waitFor();
  await page.locator('gazette-popular [part~="headline"]').first().waitFor();
}

describe('the article page in Arabic', () => {
  it.each([1280, 320])('has every part of the printed page in its order, %i pixels wide', async (width) => {
    const { page, errors, complaints } = await openReader(browser, { viewport: { width, height: 800 } });
    // Of what stands around the article: its own text moves a little when the fonts of the page arrive.
    await page.addInitScript(() => {
      const shifts: string[] = ((globalThis as { shifts?: string[] }).shifts = []);
      const moved = (entry: PerformanceEntry & { sources?: { node?: Node | null }[]; hadRecentInput?: boolean }) => {
        const nodes = entry.hadRecentInput ? [] : (entry.sources ?? []).map(({ node }) => (node instanceof Element ? node : node?.parentElement));
        return nodes.flatMap((node) => (node?.closest('.article-related, .article-comments, .article-side') ? `${node.localName}.${node.className}` : []));
      };
      new PerformanceObserver((list) => shifts.push(...list.getEntries().flatMap(moved))).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(newsroom.url + conference);
    await readWhole(page);
    expect([await page.locator('html').getAttribute('lang'), await page.locator('html').getAttribute('dir')]).toEqual(['ar', 'rtl']);
    const places: number[] = [];
    for (const [part, selector, says] of parts) {
      const found = page.locator(selector).first();
      await found.waitFor();
      expect([part, (await found.innerText()).trim()]).toEqual([part, expect.stringMatching(says)]);
      places.push(await found.evaluate((node) => node.getBoundingClientRect().top + scrollY));
    }
    // On a wide screen the last of them stand beside the article; in the page they follow it.
    const hosts = await page.evaluate(() => {
      const wanted = ['.masthead-date', '.masthead-search', '.breadcrumb', 'h1', '.article-body', '.article-related', 'gazette-comments', 'gazette-placement', 'gazette-popular', 'gazette-latest-comments'];
      const nodes = wanted.map((selector) => document.querySelector(selector));
      return nodes.slice(1).every((node, index) => node && (nodes[index]?.compareDocumentPosition(node) ?? 0) & Node.DOCUMENT_POSITION_FOLLOWING);
    });
    expect(hosts).toBe(true);
    const downwards = width === 320 ? places : places.slice(0, 6);
    expect(downwards.toSorted((one, other) => one - other)).toEqual(downwards);

    // Cut off by the server after some words, on a narrow screen once more: it stays one line.
    const way = await page.locator('.breadcrumb [aria-current]').evaluate((node) => ({
      words: node.textContent,
      isCut: node.scrollWidth > node.clientWidth,
      lines: Math.round(node.getBoundingClientRect().height / parseFloat(getComputedStyle(node).lineHeight)),
    }));
    expect(way).toEqual({ words: expect.stringMatching(/…$/), isCut: width === 320, lines: 1 });
    const [told] = await page.locator('script[type="application/ld+json"]').evaluateAll((scripts) =>
      scripts.map((script) => JSON.parse(script.textContent ?? '') as { '@type': string; itemListElement: { name: string }[] }).filter((data) => data['@type'] === 'BreadcrumbList'),
    );
    expect(told?.itemListElement.map(({ name }) => name)).toEqual(['الرئيسية', 'العالم', headline]);

    expect(await page.evaluate(() => (globalThis as { shifts?: string[] }).shifts)).toEqual([]);
    const form = page.locator('gazette-comments form').first();
    await form.locator('[part~="submit"]').click();
    await expect.poll(() => form.locator('[part~="field-error"]').allInnerTexts()).toEqual(['من فضلك ادخل تعليقك', 'من فضلك ادخل اسمك هنا']);

    const picture = page.locator('gazette-placement img');
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0)).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect({ errors, complaints }).toEqual({ errors: [], complaints: [] });
  });
});

describe('advertisements on somebody else’s page', () => {
  const policy = (origin: string) =>
    `default-src 'none'; script-src ${origin}; connect-src ${origin}; img-src ${origin}; frame-src ${origin}; require-trusted-types-for 'script'`;

  async function visit(body: string, width = 900) {
    const host = await hostPage(
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A weblog</title>
      <script type="module" src="${newsroom.url}/widgets/v1/placement.js"></script></head><body><main>${body}</main></body></html>`,
      { 'content-security-policy': policy(newsroom.url) },
    );
    onTestFinished(() => host.close());
    const reader = await openReader(browser, { userAgent: BROWSER, viewport: { width, height: 800 } });
    const seen: string[] = [];
    reader.page.on('request', (request) => {
      const [, name] = /\/placements\/([^/]+)\/seen/.exec(request.url()) ?? [];
      if (name) seen.push(`${Object.keys(ids).find((one) => encodeGlobalId('Creative', ids[one] ?? '') === name)} ${request.postData()}`);
    });
    return { ...reader, host, seen };
  }
  const place = (name: string, attributes = '') => `<gazette-placement name="${name}" size="728x90" ${attributes}></gazette-placement>`;

  it('are labelled, and can do nothing to the page, whatever they try', async () => {
    const { page, errors, host } = await visit(place('tag') + place('house') + place('banner'));
    await page.goto(host.url);
    const frame = (at: number) => page.locator('gazette-placement').nth(at).locator('iframe').contentFrame();
    const refused = { cookie: 'refused', storage: 'refused', page: 'refused', title: 'refused', lead: 'refused', frame: 'refused' };
    await expect.poll(async () => JSON.parse((await frame(0).locator('output').textContent()) || '{}') as object).toEqual(refused);
    // HTML of the house runs no script at all.
    await frame(1).getByText('The house').waitFor();
    expect(await frame(1).locator('output').textContent()).toBe('');
    const banner = page.locator('gazette-placement').nth(2);
    await banner.locator('img').waitFor();
    expect(await banner.locator('img').getAttribute('alt')).toBe('"><script>alert(1)</script>');
    expect(await page.locator('gazette-placement [part="label"]').allInnerTexts()).toEqual(['Advertisement', 'Advertisement', 'Advertisement']);
    expect([page.url(), await page.title(), errors]).toEqual([host.url, 'A weblog', []]);
  });

  it('keep their room before they are there, on narrow pages too, and take none where there is none', async () => {
    const { page, host, complaints } = await visit(`${place('banner')}${place('tag')}<p id="after">Text</p><gazette-placement name="nowhere" size="300x250"><p id="fallback">Ours</p></gazette-placement>`, 320);
    const { promise: open, resolve: release } = Promise.withResolvers<void>();
    await page.route('**/graphql?*', (route) => open.then(() => route.continue()));
    await page.goto(host.url);
    await page.locator('gazette-placement .box').nth(1).waitFor();
    const measured = () => page.evaluate(() => [...document.querySelectorAll('gazette-placement'), document.querySelector('#after')].map((node) => node?.getBoundingClientRect().toJSON() as { top: number; height: number }).map(({ top, height }) => [top, height]));
    const before = await measured();
    release();
    await page.locator('gazette-placement img').waitFor();
    await page.locator('gazette-placement iframe').waitFor();
    expect(await measured()).toEqual(before);
    // A frame is drawn smaller: all of it is seen.
    const [box, frame] = await page.locator('gazette-placement').nth(1).evaluate((element) => ['.box', 'iframe'].map((selector) => element.shadowRoot?.querySelector(selector)?.getBoundingClientRect().width ?? 0));
    expect(frame).toBeCloseTo(box ?? 0, 0);
    expect(await page.locator('#fallback').isVisible()).toBe(true);
    expect(complaints.filter((text) => !text.includes('Unsafe attempt'))).toEqual([]);
  });

  it('are counted when they are seen and clicked, once each, and where a page waits for consent not before it', async () => {
    const { page, host, seen } = await visit(`${place('banner', 'consent')}${place('house')}<div></div>`);
    await page.clock.install();
    await page.goto(host.url);
    const picture = page.locator('gazette-placement img');
    await picture.waitFor();
    const passes = async () => {
      await page.clock.fastForward(1_100);
      return seen.toSorted();
    };
    await expect.poll(passes).toEqual(['house {}']);
    const open = async () => {
      const [opened] = await Promise.all([page.context().waitForEvent('page'), picture.click()]);
      await opened.waitForURL(`${newsroom.url}/en`);
      await opened.close();
    };
    await open();
    expect(await passes()).toEqual(['house {}']);
    await page.evaluate(() => (globalThis as { gazette?: { consent?: () => void } }).gazette?.consent?.());
    await expect.poll(passes).toEqual(['banner {"consent":true}', 'house {}']);
    await open();
    expect(await passes()).toEqual(['banner {"consent":true}', 'house {}']);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, '']);
    expect(await page.context().cookies()).toEqual([]);
    const { impressions, database, sites, now } = newsroom.services;
    const site = sites.byKey('sample');
    await expect
      .poll(async () => {
        await impressions.flush();
        const rows = await reportCreatives(database, site ?? { id: '' }, new Date(0), new Date(now().getTime() + 86_400_000));
        return Object.fromEntries(rows.map(({ creative, impressions: shown, clicks }) => [Object.keys(ids).find((name) => ids[name] === creative) ?? 'another', [shown, clicks]]));
      })
      .toMatchObject({ banner: [1, 1], house: [1, 0] });
  });

  it('are drawn by their weights, and not when they are over', () => {
    const one = { name: 'one', weight: 3, until: null };
    const other = { name: 'other', weight: 1, until: '2026-03-01T12:00:00.000Z' };
    const drawn = (at: string, chance: number) => draw([one, other], Date.parse(at), chance)?.name;
    expect([0, 0.74, 0.76, 0.999].map((chance) => drawn('2026-03-01T11:59:59Z', chance))).toEqual(['one', 'one', 'other', 'other']);
    expect(drawn('2026-03-01T12:00:00Z', 0.999)).toBe('one');
    expect(draw([other], Date.parse('2026-03-02T00:00:00Z'), 0)).toBeUndefined();
  });
});
