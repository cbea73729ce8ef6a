import { saveSection } from '@gazette/schema/section/save-section.ts';
import { inviteSite } from '@gazette/schema/staff/invite-staff.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it, describe } from 'vitest';
import { launchBrowser } from '../../support/browser.ts';
import { databases } from '../../support/databases.ts';
import { consoleNewsroom, type ConsoleNewsroom } from './console-newsroom.ts';
import { consolePage, eventually } from './console-page.ts';

const said = {
  ar: { staff: 'الفريق', forgot: 'نسيت كلمة المرور؟', sent: 'إن كان لهذا البريد حساب' },
  en: { staff: 'Staff', forgot: 'Forgot your password?', sent: 'If there is an account' },
} as const;

describe('the staff in the console', () => {
  let browser: Browser;
  let newsroom: ConsoleNewsroom;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    browser = await launchBrowser();
    const database = await (databases[0] as (typeof databases)[number]).createMigrated();
    drop = database.drop;
    newsroom = await consoleNewsroom(database);
    await newsroom.staff('owner@gazette.test', 'Salma', 'owner');
    await newsroom.write(async (unit) => {
      for (const [slug, parent] of [['world', null], ['asia', 'world']] as const) await saveSection(unit, { slug, names: { ar: slug, en: slug }, parent });
    });
  });
  afterAll(async () => {
    await browser.close();
    await newsroom.close();
    await drop();
  });

  it.each(['ar', 'en'] as const)('an owner invites by keyboard and is shown the link (%s)', async (language) => {
    const words = said[language];
    const owner = await consolePage(browser, newsroom.url, language, language === 'ar' ? 390 : 1200);
    await owner.signIn('owner@gazette.test');
    await owner.open(words.staff);
    await owner.tabTo(owner.page.locator('#invited'));
    await owner.accessible();
    const email = `guest-${language}@gazette.test`;
    await owner.page.keyboard.type(email);
    // Whatever lies below another can be chosen by itself.
    expect((await owner.page.locator('fieldset label').allInnerTexts()).map((text) => text.trim())).toEqual(['world', 'asia']);
    await owner.page.keyboard.press('Enter');
    const link = owner.page.locator('#link');
    await link.waitFor();
    const url = await link.inputValue();
    await owner.accessible();
    expect(owner.problems).toEqual([]);
    expect(new URL(url).pathname).toBe('/console/join');

    const guest = await consolePage(browser, newsroom.url, language, language === 'ar' ? 320 : 1200);
    await guest.page.goto(url);
    await guest.page.locator('#name').fill('Layla');
    await guest.page.locator('#password').fill('short');
    await guest.page.keyboard.press('Enter');
    await guest.page.locator('#password-error').waitFor();
    await guest.accessible();
    await guest.page.locator('#password').fill('a long enough password');
    await guest.page.keyboard.press('Enter');
    await guest.page.getByRole('navigation').first().waitFor();
    expect(new URL(guest.page.url()).hash).toBe('');
    expect(guest.problems).toEqual([]);
  });

  it('whoever has a link founds a site of their own and is at its desk', async () => {
    const links = { goodFor: 3_600_000, urlOf: (kind: string, site: { key: string }, token: string) => `${newsroom.url}/console/${kind}?site=${site.key}#${token}` };
    const { url } = await newsroom.write((unit) => inviteSite(unit, { email: null }, links, null));
    const { page, accessible, problems } = await consolePage(browser, newsroom.url, 'ar', 320);
    await page.goto(url);
    const given = { siteName: 'صدى القرية', key: 'village', locale: 'ar', hosts: 'village.test', name: 'نادية', email: 'nadia@village.test', password: 'a long enough password' };
    for (const [field, value] of Object.entries(given)) await page.locator(`#${field}`).fill(value);
    await accessible();
    await page.keyboard.press('Enter');
    await page.getByRole('navigation').first().waitFor();
    expect(new URL(page.url()).search).toBe('?site=village');
    expect(await page.getByRole('banner').innerText()).toContain('صدى القرية');
    expect(problems).toEqual([]);
    // The link is used up.
    const late = await consolePage(browser, newsroom.url, 'en', 1200);
    await late.page.goto(url);
    await late.page.getByRole('alert').waitFor();
    expect(await late.page.locator('form').count()).toBe(0);
  });

  it.each(['ar', 'en'] as const)('whoever forgot the password is told the same, known or not (%s)', async (language) => {
    const words = said[language];
    const { page, tabTo, accessible, problems } = await consolePage(browser, newsroom.url, language, 390);
    await tabTo(page.getByRole('link', { name: words.forgot }));
    await page.keyboard.press('Enter');
    await tabTo(page.locator('#email'));
    await accessible();
    await page.keyboard.type('nobody@gazette.test');
    await page.keyboard.press('Enter');
    await eventually(() => page.locator('#done').innerText()).toContain(words.sent);
    await accessible();
    expect(problems).toEqual([]);
  });
});
