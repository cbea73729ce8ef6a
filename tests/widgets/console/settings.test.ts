import { randomUUID } from 'node:crypto';
import { Article } from '@gazette/schema/article/article.entity.ts';
import { reviseArticle } from '@gazette/schema/article/save-article.ts';
import { saveSection } from '@gazette/schema/section/save-section.ts';
import { stopSource } from '@gazette/schema/source/move-source.ts';
import { createStaffToken } from '@gazette/schema/staff/staff-tokens.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../support/browser.ts';
import { databases } from '../../support/databases.ts';
import { consoleNewsroom, type ConsoleNewsroom } from './console-newsroom.ts';
import { consolePage, eventually } from './console-page.ts';

const said = {
  ar: { settings: 'الإعدادات', saved: 'حُفظت الإعدادات', copied: 'نُسخ', exists: 'هناك قسم', up: 'إلى الأعلى', moved: 'نُقل', change: 'تعديل', sectionSaved: 'حُفظ القسم', refused: 'لم يعد يمكن', hasSections: 'فيه أقسام أخرى', used: 'مقال واحد', merged: 'صار «Deep 5» جزءًا من «Sports»' },
  en: { settings: 'Settings', saved: 'The settings are saved', copied: 'Copied', exists: 'There is a section', up: 'Move up', moved: 'is moved', change: 'Change', sectionSaved: 'The section is saved', refused: 'cannot lie there any more', hasSections: 'Other sections lie in it', used: '1 article', merged: '“Deep 5” is now part of “Sports”' },
} as const;

describe('the settings in the console', () => {
  let browser: Browser;
  let newsroom: ConsoleNewsroom;
  let drop: () => Promise<void>;
  let token: string;
  beforeAll(async () => {
    browser = await launchBrowser();
    const database = await (databases[0] as (typeof databases)[number]).createMigrated();
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
    await eventually(() => page.locator('#allowedOrigins-error').innerText()).toContain('no origin');
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

  it.each(['ar', 'en'] as const)('an owner adds a section, renames it, moves it and makes another part of it by keyboard (%s)', async (language) => {
    const words = said[language];
    const { page, signIn, open, tabTo, press, hears, accessible, problems } = await consolePage(browser, newsroom.url, language, language === 'ar' ? 320 : 1200);
    const read = () => graph('{ sections { slug names { language text } children { slug } } }');
    const deep = [1, 2, 3, 4, 5].map((level) => `deep-${language}-${level}`);
    await newsroom.write(async (unit) => {
      for (const [place, slug] of deep.entries()) await saveSection(unit, { slug, names: { en: `Deep ${place + 1}` }, parent: deep[place - 1] ?? null });
      await reviseArticle(unit, await unit.em.findOneOrFail(Article, { slug: 'canal' }), { section: `deep-${language}-5` });
    });
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
    await eventually(() => page.locator('#section-slug-error').innerText()).toContain('No Slug');
    await accessible();

    const row = page.locator('li', { hasText: `sport-${language}` });
    await tabTo(row.getByRole('button', { name: words.up }));
    await press('Enter');
    await hears(words.moved);
    await tabTo(row.getByRole('button', { name: words.change }));
    await press('Enter');
    await eventually(() => row.locator('form input:focus').count()).toBe(1);
    await accessible();
    await tabTo(page.locator(`#renamed-${language}`));
    await press('Control+a');
    await page.keyboard.type('Sports');
    await press('Enter');
    await hears(words.sectionSaved);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(await read()).toEqual({
      sections: [
        ...before,
        { slug: `sport-${language}`, names: [{ language, text: 'Sports' }], children: [] },
        { slug: `coast-${language}`, names: [{ language, text: 'Coast' }], children: [] },
      ],
    });

    // One goes below another with all that lies below it, and never below one of those.
    await page.locator(`#change-deep-${language}-2`).press('Enter');
    const into = page.locator('#moved-to');
    const choices = await into.locator('option').evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
    expect(choices.filter((slug) => slug.includes(`-${language}`))).toEqual([`deep-${language}-1`, `sport-${language}`, `coast-${language}`]);
    await into.selectOption(`coast-${language}`);
    await accessible();
    await tabTo(page.locator('#change button[type=submit]'));
    await press('Enter');
    await eventually(() => page.locator(`#change-deep-${language}-2:focus`).count()).toBe(1);
    await hears(words.sectionSaved);
    await page.locator(`#change-coast-${language}`).press('Enter');
    await into.selectOption(`sport-${language}`);
    await graph(`mutation { saveSection(input: { slug: "sport-${language}", parent: "deep-${language}-2" }) { __typename } }`);
    await page.locator('#change button[type=submit]').press('Enter');
    await eventually(() => page.locator('#moved-to-error').innerText()).toContain(words.refused);
    await eventually(() => page.locator('#moved-to[aria-invalid=true]:focus').count()).toBe(1);

    // It goes when no section lies in it, and its articles have another.
    await page.locator(`#remove-deep-${language}-2`).press('Enter');
    await page.locator('#remove-now').press('Enter');
    await eventually(() => page.locator('#removal-error').innerText()).toContain(words.hasSections);
    await page.locator(`#remove-deep-${language}-5`).press('Enter');
    await eventually(() => page.locator('#into:focus').count()).toBe(1);
    await tabTo(page.locator('#remove-now'));
    await press('Enter');
    await eventually(() => page.locator('#removal-error').innerText()).toContain(words.used);
    await accessible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.locator('#into').selectOption(`sport-${language}`);
    await tabTo(page.locator('#remove-now'));
    await press('Enter');
    await hears(words.merged);
    await eventually(() => page.locator('#sections-title:focus').count()).toBe(1);
    expect(await page.locator(`#change-deep-${language}-5`).count()).toBe(0);

    // Called otherwise in addresses, but not as another is; those before lead to it.
    await page.locator(`#change-deep-${language}-1`).press('Enter');
    await page.locator('#renamed-slug').fill(`sport-${language}`);
    await page.locator('#renamed-slug').press('Enter');
    await eventually(() => page.locator('#renamed-slug-error').innerText()).toContain(`sport-${language}`);
    await eventually(() => page.locator('#renamed-slug[aria-invalid=true]:focus').count()).toBe(1);
    await page.locator('#renamed-slug').fill(`depth-${language}`);
    await page.locator('#renamed-slug').press('Enter');
    await eventually(() => page.locator(`#change-depth-${language}:focus`).count()).toBe(1);
    expect(await graph(`{ section(slug: "deep-${language}-1") { slug } }`)).toEqual({ section: { slug: `depth-${language}` } });
    expect(await graph(`{ articles(section: "coast-${language}") { nodes { slug section { slug parent { slug parent { slug } } } } } }`)).toEqual({
      articles: { nodes: [{ slug: 'canal', section: { slug: `sport-${language}`, parent: { slug: `deep-${language}-2`, parent: { slug: `coast-${language}` } } } }] },
    });
    expect(problems).toEqual([]);
  });

  it('an owner makes a place, puts an advertisement in it by keyboard, looks at it in its frame and pauses it', async () => {
    const { page, signIn, open, tabTo, press, hears, accessible, problems } = await consolePage(browser, newsroom.url, 'en');
    await signIn('owner@gazette.test');
    await open('Advertisements');
    await tabTo(page.locator('#new'));
    await press('Enter');
    await tabTo(page.locator('#name'));
    await page.keyboard.type('Not a name');
    await press('Enter');
    await eventually(() => page.locator('#name-error').innerText()).toContain('small Latin letters');
    await eventually(() => page.locator('#name[aria-invalid=true]:focus').count()).toBe(1);
    await press('Control+a');
    await page.keyboard.type('article');
    await press('Enter');
    await hears('Saved');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await tabTo(page.getByRole('button', { name: 'New advertisement: article' }));
    await press('Enter');
    await tabTo(page.locator('#name'));
    await page.keyboard.type('letter');
    await page.locator('#kind').selectOption('HTML');
    await tabTo(page.locator('#html'));
    await page.keyboard.type('<p style="color: green">Our letter</p><script>document.body.textContent = "ran"</script>');
    await accessible();
    await tabTo(page.locator('#save'));
    await press('Enter');
    await hears('Saved');
    await eventually(() => page.frameLocator('.preview iframe').locator('p').innerText()).toBe('Our letter');
    const address = await page.locator('.preview iframe').getAttribute('src');
    expect((await fetch(newsroom.url + address)).status).toBe(403);
    await page.getByRole('button', { name: 'Cancel' }).click();
    const pause = page.getByRole('button', { name: 'Pause: letter' });
    await tabTo(pause);
    // A colleague is faster once.
    await graph('mutation { saveCreative(placement: "article", version: 1, input: { name: "letter", weight: 5 }) { __typename } }');
    await press('Enter');
    await hears('Somebody else has just changed it');
    await eventually(() => page.locator('li').innerText()).toContain('weight 5');
    await pause.press('Enter');
    await hears('is not shown any more');
    await accessible();
    expect(await graph('{ placement(name: "article") { creatives { id } } newsroomPlacements { creatives { name state weight } } }')).toEqual({
      placement: { creatives: [] },
      newsroomPlacements: [{ creatives: [{ name: 'letter', state: 'OFF', weight: 5 }] }],
    });
    // A running script would have been blocked with a word in the console.
    expect(problems.filter((problem) => !problem.includes('sandbox'))).toEqual([]);
  });

  it('an owner follows a feed, reads in Arabic what is wrong with it, and sees what came of what it brought', async () => {
    const { page, signIn, open, tabTo, press, hears, accessible, problems } = await consolePage(browser, newsroom.url, 'ar', 320);
    await signIn('owner@gazette.test');
    await open('المصادر');
    await tabTo(page.locator('#new'));
    await press('Enter');
    await eventually(() => page.locator('#address:focus').count()).toBe(1);
    await page.keyboard.type('feed');
    await press('Enter');
    await eventually(() => page.locator('#address-error').innerText()).toContain('عنوان ويب كامل');
    await press('Control+a');
    await page.keyboard.type('http://127.0.0.1:9/feed');
    await tabTo(page.locator('#images'));
    await press('Space');
    await accessible();
    await page.locator('#address').press('Enter');
    await hears('صارت الخلاصة متابَعة');
    await page.getByRole('button', { name: 'اجلب الآن' }).press('Enter');
    await hears('تعذّرت قراءة');
    await eventually(() => page.locator('li').innerText()).toContain('داخل شبكة هذا الخادم');
    await accessible();
    await newsroom.write(async (unit) => {
      const { sql, now } = unit;
      const { id, address } = await sql.selectFrom('source').select(['id', 'address']).executeTakeFirstOrThrow();
      await stopSource(unit, { id, address }, 'It answers with HTTP status 410.');
      const article = await sql.selectFrom('article').select('id').executeTakeFirstOrThrow();
      const item = { source_id: id, seen_at: now, remark: null };
      await sql.insertInto('source_item').values([
        { ...item, id: randomUUID(), key: 'urn:1', article_id: article.id, outcome: 'duplicate', reason: 'copy' },
        { ...item, id: randomUUID(), key: 'urn:2', article_id: null, outcome: 'refused', reason: 'deleted' },
      ]).execute();
    });
    await open(said.ar.settings);
    await open('المصادر');
    await eventually(() => page.locator('li').innerText()).toMatch(/زال\s[^]*يقول خادمه إنه زال نهائيًا/);
    await page.getByRole('button', { name: /^افتح/ }).press('Enter');
    await eventually(() => page.locator('#images').isChecked()).toBe(true);
    expect(await page.locator('#active').isChecked()).toBe(false);
    await eventually(() => page.locator('li').allInnerTexts()).toEqual(expect.arrayContaining([expect.stringContaining('بالكلمات نفسها'), expect.stringContaining('حُذف هنا')]));
    await accessible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.getByRole('link', { name: 'القرية تستقبل مياه القناة الجديدة' }).click();
    await eventually(() => page.evaluate(() => location.pathname)).toMatch(/^\/console\/articles\/./);
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
