import { createStaffToken } from '@gazette/schema/staff/staff-tokens.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../support/browser.ts';
import { databases } from '../../support/databases.ts';
import { consoleNewsroom, type ConsoleNewsroom } from './console-newsroom.ts';
import { consolePage, eventually } from './console-page.ts';

const said = {
  ar: { settings: 'الإعدادات', saved: 'حُفظت الإعدادات', copied: 'نُسخ', exists: 'هناك قسم', up: 'إلى الأعلى', moved: 'نُقل', rename: 'تغيير الاسم', namesSaved: 'حُفظت الأسماء' },
  en: { settings: 'Settings', saved: 'The settings are saved', copied: 'Copied', exists: 'There is a section', up: 'Move up', moved: 'is moved', rename: 'Rename', namesSaved: 'The names are saved' },
} as const;

describe('the settings in the console', () => {
  let browser: Browser;
  let newsroom: ConsoleNewsroom;
  let drop: () => Promise<void>;
  let token: string;
  beforeAll(async () => {
    browser = await launchBrowser();
    const database = await (databases[0] as (typeof databases)[number]).create();
    drop = database.drop;
    newsroom = await consoleNewsroom(database);
    const { id } = await newsroom.staff('owner@gazette.test', 'Salma', 'owner');
    await newsroom.staff('moderator@gazette.test', 'Tarek', 'moderator');
    const until = new Date(Date.now() + 3_600_000);
    ({ token } = await newsroom.write((unit) => createStaffToken(unit, { staff: id, name: 'Tests', permissions: ['site:configure'], expiresAt: until }, null)));
  });
  afterAll(async () => {
    await browser.close();
    await newsroom.close();
    await drop();
  });

  const graph = async (query: string): Promise<unknown> => {
    const response = await fetch(`${newsroom.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query }),
    });
    return ((await response.json()) as { data: unknown }).data;
  };

  it.each(['ar', 'en'] as const)('an owner adds an origin by keyboard; a wrong one is told beside its field (%s)', async (language) => {
    const words = said[language];
    const { page, signIn, open, tabTo, press, hears, accessible, problems } = await consolePage(browser, newsroom.url, language, language === 'ar' ? 320 : 1200);
    await signIn('owner@gazette.test');
    await open(words.settings);
    const origins = page.locator('#allowedOrigins');
    await tabTo(origins);
    await accessible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);

    const before = await graph('{ siteSettings { allowedOrigins } }');
    await press('Control+End', 'Enter');
    await page.keyboard.type('no origin');
    await tabTo(page.locator('form button[type=submit]').first());
    await press('Enter');
    await eventually(() => page.locator('#allowedOrigins-error').innerText()).toContain('"no origin"');
    await eventually(() => page.locator('#allowedOrigins[aria-invalid=true]:focus').count()).toBe(1);
    await accessible();
    expect(await graph('{ siteSettings { allowedOrigins } }')).toEqual(before);

    await press('Control+a', 'Delete');
    await page.keyboard.type(`https://${language}.example`);
    await tabTo(page.locator('form button[type=submit]').first());
    await press('Enter');
    await hears(words.saved);
    expect(await page.locator('#allowedOrigins-error').innerText()).toBe('');
    // What was not touched is as it was.
    expect(await graph('{ siteSettings { allowedOrigins timeZone languages names { text } } }')).toEqual({
      siteSettings: { allowedOrigins: [`https://${language}.example`], timeZone: 'UTC', languages: ['ar', 'en'], names: [{ text: 'الجريدة' }, { text: 'The Gazette' }] },
    });
    expect(problems).toEqual([]);
  });

  it.each(['ar', 'en'] as const)('an owner adds a section, renames it and moves it by keyboard (%s)', async (language) => {
    const words = said[language];
    const { page, signIn, open, tabTo, press, hears, accessible, problems } = await consolePage(browser, newsroom.url, language, language === 'ar' ? 320 : 1200);
    const read = () => graph('{ sections { slug names { language text } children { slug } } }');
    const before = ((await read()) as { sections: object[] }).sections;
    await signIn('owner@gazette.test');
    await open(words.settings);
    const add = async (name: string, slug: string) => {
      await tabTo(page.locator(`#section-name-${language}`));
      await page.keyboard.type(name);
      await tabTo(page.locator('#section-slug'));
      await page.keyboard.type(slug);
      await press('Enter');
    };
    await add('Coast', `coast-${language}`);
    await hears(/Coast/);
    await page.locator(`li:has-text("coast-${language}")`).waitFor();
    await add('Sport', `sport-${language}`);
    await hears(/Sport/);

    // One that is there is not overwritten; what is no slug is told beside its field.
    await add('Other', `coast-${language}`);
    await eventually(() => page.locator('#section-slug-error').innerText()).toContain(words.exists);
    await press('Control+a');
    await page.keyboard.type('No Slug');
    await press('Enter');
    await eventually(() => page.locator('#section-slug-error').innerText()).toContain('"No Slug"');
    await accessible();

    const row = page.locator('li', { hasText: `sport-${language}` });
    await tabTo(row.getByRole('button', { name: words.up }));
    await press('Enter');
    await hears(words.moved);
    await tabTo(row.getByRole('button', { name: words.rename }));
    await press('Enter');
    await eventually(() => row.locator('form input:focus').count()).toBe(1);
    await accessible();
    await tabTo(page.locator(`#renamed-${language}`));
    await press('Control+a');
    await page.keyboard.type('Sports');
    await press('Enter');
    await hears(words.namesSaved);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(await read()).toEqual({
      sections: [
        ...before,
        { slug: `sport-${language}`, names: [{ language, text: 'Sports' }], children: [] },
        { slug: `coast-${language}`, names: [{ language, text: 'Coast' }], children: [] },
      ],
    });
    expect(problems).toEqual([]);
  });

  it('what is to be set into a page is copied, and the button says so', async () => {
    const { page, context, signIn, open, tabTo, press, problems } = await consolePage(browser, newsroom.url, 'en');
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await signIn('owner@gazette.test');
    await open(said.en.settings);
    await tabTo(page.locator('#copy'));
    await press('Enter');
    await eventually(() => page.locator('#copy').innerText()).toBe(said.en.copied);
    expect((await page.evaluate(() => navigator.clipboard.readText())).split('\n')).toEqual([
      `<script type="module" src="${newsroom.url}/widgets/v1/gazette.js"></script>`,
      '<gazette-comments site="gazette"></gazette-comments>',
    ]);
    const { status } = await fetch(`${newsroom.url}/widgets/v1/gazette.js`);
    expect(status).toBe(200);
    expect(problems).toEqual([]);
  });

  it('is nothing for whoever may not configure the site', async () => {
    const { page, signIn } = await consolePage(browser, newsroom.url, 'en');
    await signIn('moderator@gazette.test');
    await page.getByRole('navigation').first().waitFor();
    expect(await page.getByRole('link', { name: said.en.settings }).count()).toBe(0);
    await page.goto(`${newsroom.url}/console/settings`);
    await eventually(() => page.getByRole('main').innerText()).toContain('does not include this');
    expect(await page.locator('form').count()).toBe(0);
  });
});
