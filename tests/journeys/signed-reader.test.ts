import { saveReaderKey } from '@gazette/schema/reader/save-reader-key.ts';
import { SignJWT } from 'jose';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { hostPage, launchBrowser } from '../support/browser.ts';
import { databases } from '../support/databases.ts';
import { openReader } from './reader.ts';
import { openSampleNewsroom, type SampleNewsroom } from './sample-newsroom.ts';
import { ThreadPage, threadPageHtml } from './thread-page.ts';

const SECRET = 'known to the publisher and to the server alone';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe.each(databases)('a reader whom the page vouches for, on $name', (kind) => {
  let newsroom: SampleNewsroom;
  beforeAll(async () => {
    newsroom = await openSampleNewsroom(kind);
    const { database, sites, now } = newsroom.services;
    const site = sites.byKey('sample');
    if (!site) throw new Error('The sample newsroom has no site.');
    await database.write(site, now(), (unit) => saveReaderKey(unit, { keyId: 'weblog', algorithm: 'HS256', key: SECRET }));
  });
  afterAll(() => newsroom?.close());

  const sign = (name: string, expires: string) =>
    new SignJWT({ name, badges: ['subscriber'] })
      .setProtectedHeader({ alg: 'HS256', kid: 'weblog' })
      .setSubject('member-17')
      .setExpirationTime(expires)
      .sign(new TextEncoder().encode(SECRET));

  it('writes under the name that the page gave, without being asked for one, and is told when the token is over', async () => {
    const host = await hostPage(threadPageHtml(newsroom.url, 'ar', '', `reader-token="${await sign('منى الحاج', '1h')}"`));
    onTestFinished(() => host.close());
    const { page } = await openReader(browser, { locale: 'ar' });
    const thread = new ThreadPage(page, 'ar');
    await thread.open(host.url);
    const form = thread.form();
    expect(await form.getByLabel(thread.words.name, { exact: true }).count()).toBe(0);
    await form.getByLabel(thread.words.comment, { exact: true }).fill('قرأت الخبر في نسختي الورقية');
    await form.locator('[part="submit"]').click();
    const mine = thread.comment('قرأت الخبر في نسختي الورقية');
    await mine.waitFor();
    expect(await mine.locator('[part="author"]').first().innerText()).toContain('منى الحاج');
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('gazette:reader')))).toEqual([]);
    expect(await thread.violations()).toEqual([]);

    // The page is told that the token is over, and the reader keeps the words and may go on without.
    const refused = page.evaluate(
      () => new Promise<string>((resolve) => addEventListener('gazette-reader-refused', ({ target }) => resolve((target as Element).localName), { once: true })),
    );
    const late = await sign('منى الحاج', '2 hours ago');
    await thread.widget.evaluate((element, token) => element.setAttribute('reader-token', token), late);
    expect(await refused).toBe('gazette-comments');
    await form.getByLabel(thread.words.name, { exact: true }).waitFor();
  });
});
