import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../support/browser.ts';
import { databases } from '../../support/databases.ts';
import { consoleNewsroom, type ConsoleNewsroom } from './console-newsroom.ts';
import { consolePage, eventually } from './console-page.ts';

const headline = 'افتتاح معرض Open Data في القاهرة';

describe('the articles’ desk', () => {
  let browser: Browser;
  let newsroom: ConsoleNewsroom;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    browser = await launchBrowser();
    const database = await (databases[0] as (typeof databases)[number]).create();
    drop = database.drop;
    newsroom = await consoleNewsroom(database);
    await newsroom.staff('huda@gazette.test', 'Huda', 'editor');
  });
  afterAll(async () => {
    await browser.close();
    await newsroom.close();
    await drop();
  });

  it('writes, finds and publishes an article by keyboard, in Arabic', async () => {
    const { page, problems, signIn, press, hears, accessible, tabTo } = await consolePage(browser, newsroom.url, 'ar', 1200, '/console/articles');
    await signIn('huda@gazette.test');
    await page.locator('a.row').first().waitFor();
    await accessible();
    await press('n');
    await page.locator('#headline').waitFor();
    await eventually(() => page.evaluate(() => location.pathname)).toBe('/console/articles/new');
    await tabTo(page.locator('#headline'));
    await page.keyboard.type(headline);
    await press('Enter');
    await page.keyboard.type('يستمر المعرض ثلاثة أيام.');
    await press('Enter');
    await page.keyboard.type('بدأ المعرض صباح اليوم.');
    await press('Enter');
    await page.keyboard.type('Visitors came from Cairo.');
    await page.screenshot({ path: '/tmp/b-editor-1.png' });
    await press('Control+s');
    await hears('محفوظ');
    await accessible();
    expect(await page.evaluate(() => location.pathname)).toMatch(/^\/console\/articles\/[\w-]{20,}$/);
    await page.screenshot({ path: '/tmp/b-editor-2.png', fullPage: true });
    expect(problems).toEqual([]);
  });
});
