import { readFile } from 'node:fs/promises';
import { saveContributor } from '@gazette/schema/contributor/save-contributor.ts';
import { saveTag } from '@gazette/schema/tag/save-tag.ts';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../support/browser.ts';
import { databases } from '../../support/databases.ts';
import { hostPage } from '../../support/host-page.ts';
import { consoleNewsroom, type ConsoleNewsroom } from './console-newsroom.ts';
import { consolePage, eventually, type ConsolePage } from './console-page.ts';

/** A photograph, as far as a server can tell. */
const photo = () => sharp({ create: { width: 1200, height: 800, channels: 3, background: '#3a6ea5' } }).png().toBuffer();

const headline = 'افتتاح معرض Open Data في القاهرة';
const editor = 'huda@gazette.test';

describe('the articles’ desk', () => {
  let browser: Browser;
  let newsroom: ConsoleNewsroom;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    browser = await launchBrowser();
    const database = await (databases[0] as (typeof databases)[number]).createMigrated();
    drop = database.drop;
    newsroom = await consoleNewsroom(database);
    await newsroom.staff(editor, 'Huda', 'editor');
    await newsroom.staff('sami@gazette.test', 'Sami', 'contributor');
    await newsroom.write(async (unit) => {
      await saveContributor(unit, { slug: 'huda-attia', names: { ar: 'هدى عطية', en: 'Huda Attia' } });
      await saveTag(unit, { slug: 'fairs', names: { ar: 'معارض', en: 'Fairs' } });
    });
  });
  afterAll(async () => {
    await browser.close();
    await newsroom.close();
    await drop();
  });

  /** A new article is open and its headline has the cursor. */
  const begin = async (language: 'ar' | 'en', width = 1200): Promise<ConsolePage> => {
    const desk = await consolePage(browser, newsroom.url, language, width, '/console/articles/new');
    await desk.signIn(editor);
    await desk.page.locator('#headline').waitFor();
    return desk;
  };
  const state = (page: Page) => page.locator('.state').getAttribute('data-state');
  const textOf = (page: Page) => page.locator('gazette-console-text').evaluate((text) => (text as unknown as { html: string }).html);
  const chips = (page: Page) => page.locator('#tags button.chip > span:first-child').allInnerTexts();
  /** Through the button of a step and its dialog, by keyboard. */
  const step = async ({ page, tabTo, press }: ConsolePage, name: string, words?: string) => {
    await tabTo(page.locator(`[data-step="${name}"]`));
    await press('Enter');
    await page.locator('dialog#step[open]').waitFor();
    if (words) {
      await tabTo(page.locator('dialog#step textarea'));
      await page.keyboard.type(words);
    }
    await tabTo(page.locator('dialog#step [type="submit"]'));
    await press('Enter');
  };

  it('takes an article through its life by keyboard, in Arabic, past a crash, and readers of another origin see it live', async () => {
    const first = await consolePage(browser, newsroom.url, 'ar', 1200, '/console/articles');
    await first.signIn(editor);
    await first.page.locator('a.row').first().waitFor();
    await first.accessible();
    await first.press('n');
    await first.page.locator('#headline:focus').waitFor();
    // The server is out of reach, and then the tab crashes.
    await first.page.route('**/graphql*', (route) => route.abort());
    await first.page.keyboard.type(headline);
    await first.press('Enter');
    await first.page.keyboard.type('يستمر المعرض ثلاثة أيام.');
    await first.press('Enter');
    await first.page.keyboard.type('بدأ المعرض صباح اليوم.');
    await first.press('Enter');
    await first.page.keyboard.type('Visitors came from Cairo.');
    await eventually(() => state(first.page)).toBe('on-device');
    await first.context.newCDPSession(first.page).then((session) => void session.send('Page.crash').catch(() => undefined));
    const desk = await first.another('/console/articles');
    const { page, problems, press, hears, accessible, tabTo } = desk;
    await page.getByRole('button', { name: `افتح: ${headline}` }).press('Enter');
    await eventually(() => page.locator('#headline').inputValue()).toBe(headline);
    await eventually(() => textOf(page)).toBe('<p dir="auto">بدأ المعرض صباح اليوم.</p><p dir="auto">Visitors came from Cairo.</p>');

    // A contributor who is known, found by a part of the name; a tag that is new, and one that is not.
    await tabTo(page.locator('#contributors #field'));
    await page.keyboard.type('عطية');
    await page.locator('#contributors [role="option"]').first().waitFor();
    await press('ArrowDown');
    expect(await page.locator('#contributors #field').getAttribute('aria-activedescendant')).toBe('option-0');
    await press('Enter');
    await hears('أُضيف هدى عطية.');
    await tabTo(page.locator('#tags #field'));
    await page.keyboard.type('بيانات مفتوحة');
    await page.locator('#tags .made').waitFor();
    await accessible();
    await press('ArrowDown', 'Enter');
    await hears('أُضيف بيانات مفتوحة.');
    await page.keyboard.type('معارض');
    await press('Enter');
    await eventually(() => chips(page)).toEqual(['بيانات مفتوحة', 'معارض']);
    // In a line from the right the right arrow leads back; with Alt it carries.
    await press('ArrowRight', 'Alt+ArrowRight');
    await eventually(() => chips(page)).toEqual(['معارض', 'بيانات مفتوحة']);
    await hears('معارض الآن في الموضع 1 من 2.');

    await page.locator('#upload').setInputFiles({ name: 'hall.png', mimeType: 'image/png', buffer: await photo() });
    await page.locator('#imageAlt:focus').waitFor();
    await press('Control+s');
    await hears('تحتاج الصورة');
    expect(await page.locator('#imageCredit-hint').innerText()).toBe('المصدر: تحتاجه كل صورة.');
    for (const [box, words] of [
      ['imageAlt', 'قاعة المعرض'],
      ['imageCaption', 'الزوار في القاعة'],
      ['imageCredit', 'تصوير: هدى'],
    ] as const) {
      await tabTo(page.locator(`#${box}`));
      await page.keyboard.type(words);
    }
    await page.locator('#imageFocus').focus();
    await press('Shift+ArrowLeft', 'Shift+ArrowLeft', 'ArrowUp');
    const spoken = (await page.locator('#imageFocus').getAttribute('aria-valuetext')) ?? '';
    // Arabic sets marks of direction around a percentage.
    expect(spoken.replaceAll(/\p{Cf}/gu, '')).toBe('30% من اليسار، 49% من الأعلى');
    await press('Control+s');
    await hears('محفوظ');
    expect(new URL(page.url()).pathname).toMatch(/^\/console\/articles\/[\w-]{20,}$/);
    await accessible();

    const frame = page.frameLocator('dialog#preview-dialog iframe');
    await tabTo(page.locator('#preview'));
    await press('Enter');
    await eventually(() => frame.locator('h1').innerText()).toBe(headline);
    expect(await frame.locator('.article-picture img').getAttribute('alt')).toBe('قاعة المعرض');
    await press('Escape');

    const host = await hostPage(`<!doctype html><html lang="ar" dir="rtl"><title>Elsewhere</title><link rel="icon" href="data:,">
      <script type="module" src="${newsroom.url}/widgets/v1/latest.js"></script><gazette-latest live site="gazette"></gazette-latest>`);
    const elsewhere = await browser.newPage();
    await elsewhere.goto(host.url);
    const shown = () => elsewhere.locator('gazette-latest li').allInnerTexts();
    await eventually(async () => (await shown()).length).toBe(1);

    await step(desk, 'schedule');
    await hears('جُدول النشر.');
    const address = `${newsroom.url}/articles/${encodeURIComponent('افتتاح-معرض-open-data-في-القاهرة')}`;
    expect((await fetch(address)).status).toBe(404);
    // A day later its minute has come, and nobody does anything.
    newsroom.advance(86_400_000 + 60_000);
    await eventually(() => elsewhere.locator('gazette-latest [part="new"]').innerText()).toBe('مقال جديد واحد');
    await elsewhere.locator('gazette-latest [part="new"]').press('Enter');
    await eventually(async () => (await shown()).join()).toContain(headline);
    const published = await (await fetch(address)).text();
    expect(published).toContain('focus-x-3 focus-y-5');
    expect(published).toContain('هدى عطية');

    await page.evaluate(() => dispatchEvent(new Event('focus')));
    await page.locator('[data-step="correct"]').waitFor();
    await tabTo(page.locator('#headline'));
    await press('End');
    await page.keyboard.type(' غدًا');
    await step(desk, 'correct', 'كان الموعد خطأ.');
    await hears('صُوّب');
    const corrected = await (await fetch(address)).text();
    expect(corrected).toContain('كان الموعد خطأ.');
    expect(corrected).toContain(`${headline} غدًا`);

    await step(desk, 'withdraw', 'سُحب بطلب من المنظمين.');
    await hears('سُحب.');
    const gone = await fetch(address);
    expect(gone.status).toBe(410);
    expect(await gone.text()).toContain('سُحب بطلب من المنظمين.');
    await elsewhere.reload();
    await eventually(async () => (await shown()).length).toBe(1);
    expect((await shown()).join()).not.toContain('Open Data');
    await elsewhere.close();
    await host.close();
    expect(problems).toEqual([]);
  });

  it('shows what a colleague has changed meanwhile, and overwrites nothing unasked', async () => {
    const mine = await begin('en');
    await mine.page.keyboard.type('Two editors');
    await mine.press('Control+s');
    await mine.hears('Saved');
    const path = new URL(mine.page.url()).pathname;
    const theirs = await mine.context.newPage();
    await theirs.goto(newsroom.url + path);
    await theirs.locator('#standfirst').fill('Written by a colleague');
    await theirs.keyboard.press('Control+s');
    await eventually(() => state(theirs)).toBe('saved');

    await mine.page.locator('#kicker').fill('Written by me');
    await mine.press('Control+s');
    await mine.page.locator('dialog#conflict[open]').waitFor();
    expect(await mine.page.locator('#conflict .difference').innerText()).toContain('Written by a colleague');
    await mine.accessible();
    await mine.page.locator('#mine').press('Enter');
    await mine.hears('Yours is saved');
    expect(await mine.page.locator('#kicker').inputValue()).toBe('Written by me');
    expect(await mine.page.locator('#standfirst').inputValue()).toBe('Written by a colleague');

    await mine.page.locator('#revisions').press('Enter');
    await eventually(() => mine.page.locator('.revision-list li').count()).toBeGreaterThan(1);
    await mine.accessible();
    await mine.page.locator('.revision-list li').last().getByRole('button').press('Enter');
    await mine.page.locator('#restore').press('Enter');
    await mine.hears('is restored');
    expect(await mine.page.locator('#kicker').inputValue()).toBe('');
  });

  /** Pastes as a browser does. */
  const paste = (page: Page, html: string, text: string) =>
    page.locator('gazette-console-text .ProseMirror').evaluate(
      (element, [markup = '', plain = '']) => {
        const data = new DataTransfer();
        if (markup) data.setData('text/html', markup);
        data.setData('text/plain', plain);
        (element as HTMLElement).focus();
        element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
      },
      [html, text],
    );
  const clipboard = (name: string) => readFile(new URL(`clipboard/${name}.html`, import.meta.url), 'utf8');

  it('takes the wrapping of Word and Google Docs from what is pasted', async () => {
    const { page, hears, problems } = await begin('en');
    await paste(page, await clipboard('word'), '');
    await hears('1 picture of the pasted text was left out');
    expect((await textOf(page)).replaceAll(/ (?:lang|dir)="[^"]*"/g, '')).toBe(
      '<h2>موسم القطن</h2><p>بدأ الحصاد في <strong>المحلة</strong> قبل موعده.</p>' +
        '<ul><li><p>أسعار أعلى</p><ul><li><p>للقنطار</p></li></ul></li><li><p>مياه أقل</p></li></ul>' +
        '<p>Figures by <a href="https://example.org/cotton?year=2026">the chamber</a>.</p>',
    );
    await page.keyboard.press('Control+a');
    await paste(page, await clipboard('google-docs'), '');
    expect((await textOf(page)).replaceAll(/ (?:lang|dir)="[^"]*"/g, '')).toBe(
      '<h2>المكتبة المتنقلة</h2><p>تزور الحافلة <strong><em>تسع قرى</em></strong> كل شهر.</p>' +
        '<ul><li><p>Books for <a href="https://example.org/lend">lending</a></p></li></ul>',
    );
    // The page's policy refuses the styles of what is pasted, and says so: none of them shall apply.
    expect(problems.filter((problem) => !problem.startsWith('Applying inline style violates'))).toEqual([]);
  });

  it('takes a paste of 5 MB that says little, and refuses one that says too much', async () => {
    const { page, hears } = await begin('en');
    await paste(page, `<style>${'.a{color:red}'.repeat(400_000)}</style><p>Little is said.</p>`, '');
    expect(await textOf(page)).toContain('Little is said.');
    await paste(page, '', 'كلمة '.repeat(600_000));
    await hears('Not pasted');
    await paste(page, `<p>${'<i>x</i> y '.repeat(500_000)}</p>`, '');
    await hears('Not pasted');
    expect(await textOf(page)).toBe('<p dir="auto">Little is said.</p>');
  });

  it('makes a button of a video, which asks nothing of its site before it is pressed', async () => {
    const { page, press, hears, context, tabTo } = await begin('en');
    await page.keyboard.type('With a video');
    await paste(page, '', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ');
    expect(await textOf(page)).toContain('<figure><a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ"');
    await tabTo(page.locator('[data-step="publish"]'));
    await press('Enter');
    await page.locator('dialog#step [type="submit"]').press('Enter');
    await hears('Published.');
    const asked: string[] = [];
    await context.route(/youtube/, (route) => {
      asked.push(route.request().url());
      return route.fulfill({ contentType: 'text/html', body: '<p>The player</p>' });
    });
    const reader = await context.newPage();
    await reader.goto(`${newsroom.url}/en/articles/with-a-video`);
    const button = reader.locator('.player > a');
    expect(await button.innerText()).toContain('youtube.com');
    expect(asked).toEqual([]);
    await button.press('Enter');
    await eventually(() => reader.frameLocator('.player iframe').locator('p').innerText()).toBe('The player');
    expect(asked).toEqual(['https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1']);
  });

  it('shows previews to staff who may see the article, and to nobody else', async () => {
    const { page, press, hears } = await begin('en');
    await page.keyboard.type('Not for everybody');
    await press('Control+s');
    await hears('Saved');
    const preview = new URL(page.url()).pathname.replace('/articles/', '/preview/');
    const staff = await page.request.get(newsroom.url + preview);
    expect(staff.status()).toBe(200);
    expect(await staff.text()).toContain('Not for everybody');
    expect(staff.headers()).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' });
    expect(staff.headers()['content-security-policy']).not.toContain('script-src');
    expect((await fetch(newsroom.url + preview)).status).toBe(403);
    const other = await consolePage(browser, newsroom.url, 'en', 1200, '/console');
    await other.signIn('sami@gazette.test');
    await eventually(() => other.page.evaluate(() => location.pathname)).toBe('/console/articles');
    expect((await other.page.request.get(newsroom.url + preview)).status()).toBe(404);
    expect(await other.page.locator('a.row').count()).toBe(0);
  });

  it('is read and written on a phone', async () => {
    const { page, accessible } = await begin('ar', 320);
    await page.keyboard.type(headline);
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await overflow()).toBe(0);
    await eventually(() => state(page)).toBe('saved');
    await accessible();
    await page.locator('.back').press('Enter');
    await page.locator('a.row').first().waitFor();
    expect(await overflow()).toBe(0);
    await accessible();
  });
});
