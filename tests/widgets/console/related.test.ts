import { createArticle } from '@gazette/schema/article/save-article.ts';
import { publishArticle } from '@gazette/schema/article/life-cycle.ts';
import { choicesOf, excludeRelated } from '@gazette/schema/related/choose-related.ts';
import { saveTag } from '@gazette/schema/tag/save-tag.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../support/browser.ts';
import { databases } from '../../support/databases.ts';
import { consoleNewsroom, type ConsoleNewsroom } from './console-newsroom.ts';
import { consolePage, eventually } from './console-page.ts';

const BESIDE = '{ article(by: { slug: "gates" }) { related(first: 20) { edges { node { slug } } } } }';
const matters = { gates: 'البوابات', costs: 'التكاليف', farmers: 'المزارعين', fish: 'الأسماك' };

describe('the list beside an article, in the console', () => {
  let browser: Browser;
  let newsroom: ConsoleNewsroom;
  let drop: () => Promise<void>;
  const ids = new Map<string, string>();
  beforeAll(async () => {
    browser = await launchBrowser();
    const database = await (databases[0] as (typeof databases)[number]).createMigrated();
    drop = database.drop;
    newsroom = await consoleNewsroom(database);
    await newsroom.staff('editor@gazette.test', 'Salma', 'editor');
    await newsroom.write(async (unit) => {
      await saveTag(unit, { slug: 'dam', names: { ar: 'قصة السد', en: 'The dam' }, kind: 'story' });
      for (const [slug, matter] of [...Object.entries(matters), ['poem', '']]) {
        const headline = matter ? `خزان الهدهد و${matter}` : 'قصيدة الخريف';
        const words = Array.from({ length: 20 }, (_, at) => `${matter}${at}`).join(' ');
        const body = matter ? `<p>${matter} في خزان الهدهد تحت السد: ${words}.</p>` : '<p>أوراق.</p>';
        const article = await createArticle(unit, { slug, headline, body, language: 'ar', tags: matter ? ['dam'] : [] });
        await publishArticle(unit, article, new Date());
        ids.set(slug ?? '', article.id);
      }
    });
  });
  afterAll(async () => {
    await browser.close();
    await newsroom.close();
    await drop();
  });

  const beside = async () => {
    const { article } = (await newsroom.ask(BESIDE, {})) as unknown as { article: { related: { edges: { node: { slug: string } }[] } } };
    return article.related.edges.map(({ node }) => node.slug);
  };

  it('an editor pins, orders and keeps out by keyboard, and nothing is lost where a colleague was faster', async () => {
    await eventually(async () => (await beside()).toSorted()).toEqual(['costs', 'farmers', 'fish']);
    const editor = await consolePage(browser, newsroom.url, 'ar', 320);
    const { page, tabTo, press, hears, accessible, problems } = editor;
    await editor.signIn('editor@gazette.test');
    await editor.open('المقالات');
    await page.getByRole('link', { name: 'خزان الهدهد والبوابات' }).click();
    const list = page.locator('gazette-console-related');
    await eventually(() => list.locator('ol li').count()).toBe(3);
    await eventually(() => list.locator('ol .reason').first().innerText()).toContain('من القصة نفسها: \u2068قصة السد\u2069');
    await tabTo(list.locator('#find'));
    await page.keyboard.type('قصيدة');
    await press('Enter');
    await tabTo(list.getByRole('button', { name: 'ثبّت: قصيدة الخريف' }));
    await press('Enter');
    await hears('ثُبّت «قصيدة الخريف» في الموضع 1');
    await tabTo(list.getByRole('button', { name: 'ثبّت: خزان الهدهد والأسماك' }));
    await press('Enter');
    await hears('في الموضع 2');
    await press('Alt+ArrowUp');
    await hears('الآن المثبَّت 1 من 2');
    await tabTo(list.getByRole('button', { name: 'استبعد: خزان الهدهد والتكاليف' }));
    await press('Enter');
    await hears('سيُستبعد');
    await tabTo(list.getByRole('button', { name: 'استبعد: خزان الهدهد والمزارعين' }));
    await press('Enter');
    await tabTo(list.locator('#undo-related'));
    await press('Enter');
    await hears('أُلغيت الخطوة الأخيرة');
    await accessible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect((await beside()).toSorted()).toEqual(['costs', 'farmers', 'fish']);
    await tabTo(list.locator('#save-related'));
    await press('Enter');
    await hears('حُفظ الاختيار');
    expect(await beside()).toEqual(['fish', 'poem', 'farmers']);

    await newsroom.write((unit) => excludeRelated(unit, { article: ids.get('gates') ?? '', other: ids.get('farmers') ?? '' }, null));
    await list.getByRole('button', { name: 'ألغِ التثبيت: قصيدة الخريف' }).click();
    await list.locator('#save-related').click();
    await eventually(() => list.locator('#related-problem').innerText()).toContain('ولم تُحفظ');
    await accessible();
    await tabTo(list.locator('#mine'));
    await press('Enter');
    await eventually(async () => (await beside()).toSorted()).toEqual(['farmers', 'fish']);
    const kept = await newsroom.write((unit) => choicesOf(unit, ids.get('gates') ?? ''));
    expect(kept).toHaveLength(2);
    expect(Object.fromEntries(kept.map(({ kind, other }) => [kind, other]))).toEqual({ exclude: ids.get('costs'), pin: ids.get('fish') });
    expect(problems).toEqual([]);
  });
});
