import { createArticle } from '@gazette/schema/article/save-article.ts';
import { publishArticle } from '@gazette/schema/article/life-cycle.ts';
import { saveTag } from '@gazette/schema/tag/save-tag.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../support/browser.ts';
import { databases } from '../../support/databases.ts';
import { consoleNewsroom, type ConsoleNewsroom } from './console-newsroom.ts';
import { consolePage, eventually } from './console-page.ts';

const FRONT = `query ($key: String!) { curatedList(key: $key) { name(language: "en") articles(first: 2) { nodes { headline } } } }`;

describe('lists, pages, tags and contributors in the console', () => {
  let browser: Browser;
  let newsroom: ConsoleNewsroom;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    browser = await launchBrowser();
    const database = await (databases[0] as (typeof databases)[number]).createMigrated();
    drop = database.drop;
    newsroom = await consoleNewsroom(database);
    await newsroom.staff('editor@gazette.test', 'Salma', 'editor');
    await newsroom.write(async (unit) => {
      for (const headline of ['Harvest begins early', 'Harvest ends late', 'The harbour is closed']) {
        const article = await createArticle(unit, { headline, body: '<p>All of it.</p>', language: 'en' });
        await publishArticle(unit, article, new Date());
      }
    });
  });
  afterAll(async () => {
    await browser.close();
    await newsroom.close();
    await drop();
  });

  const front = async (key = 'front') => {
    const { curatedList } = (await newsroom.ask(FRONT, { key })) as unknown as {
      curatedList: { name: string | null; articles: { nodes: { headline: string }[] } } | null;
    };
    return curatedList && { name: curatedList.name, headlines: curatedList.articles.nodes.map(({ headline }) => headline) };
  };

  it('an editor puts articles in order by keyboard, and nothing is lost where a colleague was faster', async () => {
    const editor = await consolePage(browser, newsroom.url, 'en', 1200);
    const { page, tabTo, press, hears, accessible, problems } = editor;
    await editor.signIn('editor@gazette.test');
    await editor.open('Lists');
    await tabTo(page.locator('#key'));
    await page.keyboard.type('Not a key');
    await press('Enter');
    await eventually(() => page.locator('#key-error').innerText()).toContain('Small Latin letters');
    await eventually(() => page.locator('#key[aria-invalid=true]:focus').count()).toBe(1);
    await press('Control+a');
    await page.keyboard.type('front');
    await tabTo(page.locator('#name-en'));
    await page.keyboard.type('Front page');
    await tabTo(page.locator('#find'));
    await page.keyboard.type('harvest');
    await press('Enter');
    for (const headline of ['Harvest begins early', 'Harvest ends late']) {
      await tabTo(page.getByRole('button', { name: `Add: ${headline}` }));
      await press('Enter');
      await hears(headline);
    }
    await tabTo(page.getByRole('button', { name: 'Move up: Harvest ends late' }));
    await press('Enter');
    await hears('now at place 1 of 2');
    // By the arrows down and up again; the focus goes along.
    await press('Alt+ArrowDown');
    await hears('now at place 2 of 2');
    await press('Alt+ArrowUp');
    await hears('now at place 1 of 2');
    await accessible();
    await tabTo(page.locator('#save'));
    await press('Enter');
    await hears('The list is saved');
    expect(await front()).toEqual({ name: 'Front page', headlines: ['Harvest ends late', 'Harvest begins early'] });

    const colleague = await consolePage(browser, newsroom.url, 'ar', 320);
    await colleague.signIn('editor@gazette.test');
    await colleague.open('القوائم');
    await colleague.page.getByRole('button', { name: 'أخرج: Harvest ends late' }).click();
    await colleague.accessible();
    expect(await colleague.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await colleague.page.locator('#save').click();
    await colleague.hears('حُفظت القائمة');

    await page.locator('#name-en').fill('First page');
    // What is not saved is still there after a look at another part.
    await page.getByRole('link', { name: 'Pages' }).click();
    await page.locator('#new').waitFor();
    await page.getByRole('link', { name: 'Lists' }).click();
    await page.locator('#save').click();
    await eventually(() => page.locator('#conflict').innerText()).toContain('still here');
    await accessible();
    expect(await page.locator('#name-en').inputValue()).toBe('First page');
    expect((await front())?.name).toBe('Front page');
    await tabTo(page.locator('#mine'));
    await press('Enter');
    await eventually(() => front()).toEqual({ name: 'First page', headlines: ['Harvest ends late', 'Harvest begins early'] });
    expect([...problems, ...colleague.problems]).toEqual([]);
  });

  it('a page is written and published, and readers see it', async () => {
    const editor = await consolePage(browser, newsroom.url, 'ar', 320);
    const { page, tabTo, press, hears, accessible, problems } = editor;
    await editor.signIn('editor@gazette.test');
    await editor.open('الصفحات');
    await tabTo(page.locator('#new'));
    await press('Enter');
    await tabTo(page.locator('#title'));
    await press('Enter');
    await eventually(() => page.locator('#title-error').innerText()).toContain('تحتاج الصفحة إلى عنوان');
    await page.keyboard.type('من نحن');
    await tabTo(page.locator('#slug'));
    await page.keyboard.type('about');
    await page.locator('#status').selectOption('PUBLISHED');
    await page.locator('#position').fill('1');
    await page.locator('gazette-console-text .ProseMirror').click();
    await page.keyboard.type('نكتب من القرية.');
    await page.getByRole('link', { name: 'القوائم' }).click();
    await page.locator('#find').waitFor();
    await page.getByRole('link', { name: 'الصفحات' }).click();
    await eventually(() => page.locator('gazette-console-text .ProseMirror').innerText()).toContain('نكتب من القرية.');
    await accessible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await tabTo(page.locator('#save'));
    await press('Enter');
    await hears('حُفظت الصفحة');
    const shown = await fetch(`${newsroom.url}/pages/about`);
    expect(shown.status).toBe(200);
    expect(await shown.text()).toContain('نكتب من القرية.');

    // Back at the list, it is opened again and deleted.
    await page.getByRole('button', { name: 'إلغاء' }).click();
    await page.getByRole('button', { name: 'حرّر: من نحن' }).click();
    await eventually(() => page.locator('gazette-console-text .ProseMirror').innerText()).toContain('نكتب من القرية.');
    page.once('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: 'احذف الصفحة' }).click();
    await hears('حُذفت الصفحة');
    await accessible();
    expect((await fetch(`${newsroom.url}/pages/about`)).status).toBe(404);
    expect(problems).toEqual([]);
  });

  it('tags are made, renamed and made one by keyboard, and their articles follow', async () => {
    await newsroom.write(async (unit) => {
      await saveTag(unit, { slug: 'crops', names: { ar: 'محاصيل', en: 'Crops' } });
      const article = await createArticle(unit, { headline: 'Wheat', body: '<p>All of it.</p>', language: 'en', tags: ['crops'] });
      await publishArticle(unit, article, new Date());
    });
    const editor = await consolePage(browser, newsroom.url, 'ar', 320);
    const { page, tabTo, press, hears, accessible, problems } = editor;
    await editor.signIn('editor@gazette.test');
    await editor.open('الوسوم');
    await tabTo(page.locator('#new'));
    await press('Enter');
    await tabTo(page.locator('#names-ar'));
    await page.keyboard.type('زراعة');
    await tabTo(page.locator('#slug'));
    // One that is there is not overwritten.
    await page.keyboard.type('crops');
    await press('Enter');
    await eventually(() => page.locator('#slug-error').innerText()).toContain('crops');
    await accessible();
    await press('Control+a');
    await page.keyboard.type('farming');
    await press('Enter');
    await hears('حُفظ «زراعة»');
    await tabTo(page.locator('#remove-crops'));
    await press('Enter');
    await eventually(() => page.locator('#into:focus').count()).toBe(1);
    await accessible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    // Nothing is lost where nobody has said what becomes of its article.
    await press('Enter');
    await eventually(() => page.locator('#removal-error').innerText()).toContain('مقال واحد');
    await page.keyboard.type('farming');
    await press('Enter');
    await hears('صار «محاصيل»');
    await eventually(() => page.locator('li').allInnerTexts()).toEqual([expect.stringMatching(/farming · مقال واحد/)]);
    await page.locator('#edit-farming').press('Enter');
    await page.locator('#slug').fill('farms');
    await page.locator('#slug').press('Enter');
    await hears('حُفظ «farms»');
    await eventually(() => page.locator('#edit-farms:focus').count()).toBe(1);
    const { articles } = (await newsroom.ask('{ articles(tag: "farming") { nodes { headline } } }', {})) as unknown as { articles: object };
    expect(articles).toEqual({ nodes: [{ headline: 'Wheat' }] });
    expect(problems).toEqual([]);
  });

  it('a contributor is made, found by the name and deleted', async () => {
    const editor = await consolePage(browser, newsroom.url, 'en', 1200);
    const { page, press, hears, accessible, problems } = editor;
    await editor.signIn('editor@gazette.test');
    await editor.open('Contributors');
    await page.locator('#new').click();
    await page.locator('#names-en').fill('Mona Ali');
    await page.locator('#slug').fill('mona-ali');
    await page.locator('#roles-en').fill('Reporter');
    await page.locator('#bios-en').fill('Writes of the sea.');
    await page.locator('#slug').press('Enter');
    await hears('“Mona Ali” is saved');
    await page.locator('#find').fill('nobody');
    await page.getByText('No contributor has this').waitFor();
    await page.locator('#find').fill('mona a');
    await page.locator('#edit-mona-ali').click();
    expect(await page.locator('#bios-en').inputValue()).toBe('Writes of the sea.');
    await page.locator('#bios-en').fill('');
    await page.locator('#roles-en').press('Enter');
    await hears('is saved');
    await page.locator('#edit-mona-ali').click();
    expect(await page.locator('#bios-en').inputValue()).toBe('');
    await accessible();
    await page.locator('#remove-mona-ali').click();
    await press('Enter');
    await hears('is deleted');
    expect(problems).toEqual([]);
  });
});
