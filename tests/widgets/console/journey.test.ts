import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../support/browser.ts';
import { databases } from '../../support/databases.ts';
import { consoleNewsroom, type ConsoleNewsroom } from './console-newsroom.ts';
import { consolePage, eventually } from './console-page.ts';

const said = {
  ar: {
    dir: 'rtl',
    approved: 'قُبل التعليق.',
    rejected: 'رُفض التعليق.',
    undone: 'تمّ التراجع: عاد التعليق.',
    bulk: 'قُبل تعليقان.',
    banned: 'حُظر سلمى.',
    added: 'أُضيفت كلمة واحدة.',
    found: 'وُجدت كلمة واحدة من القوائم.',
    log: ['إخفاء نقاش', 'حظر قارئ', 'قبول تعليق', 'تراجع عن قرار', 'رفض تعليق', 'تسجيل دخول'],
    views: { words: 'الكلمات', threads: 'النقاشات', log: 'السجل' },
    list: 'ع',
    hide: 'إخفاء',
    hidden: 'حال النقاش الآن: مخفي.',
    word: 'محتال',
    text: 'هذا المُحـتـال لا يصدق',
  },
  en: {
    dir: 'ltr',
    approved: 'Approved.',
    rejected: 'Rejected.',
    undone: 'Undone: the comment is back.',
    bulk: '2 comments approved.',
    banned: 'سلمى is banned.',
    added: '1 word added.',
    found: '1 listed word found.',
    log: ['Conversation hidden', 'Reader banned', 'Comment approved', 'Decision undone', 'Comment rejected', 'Signed in'],
    views: { words: 'Words', threads: 'Conversations', log: 'Log' },
    list: 'E',
    hide: 'Hide',
    hidden: 'The conversation is now: Hidden.',
    word: 'swindler',
    text: 'What a SWINDLER he is',
  },
} as const;

const bodies = [
  'التعليق الأول هنا',
  'The second comment here',
  'التعليق الثالث هنا',
  'The fourth comment here',
  'التعليق الخامس هنا',
] as const;
const [first, second, third, fourth, fifth] = bodies;

describe('a moderator', () => {
  let browser: Browser;
  let newsroom: ConsoleNewsroom;
  let drop: () => Promise<void>;
  /** Reader tokens of those who wrote the comments, in the same order. */
  let writers: string[];

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  beforeEach(async () => {
    const database = await (databases[0] as (typeof databases)[number]).createMigrated();
    drop = database.drop;
    newsroom = await consoleNewsroom(database);
    await newsroom.staff('mona@gazette.test', 'Mona');
    writers = [];
    for (const body of bodies) writers.push(await newsroom.post(body));
  });
  afterEach(async () => {
    await newsroom.close();
    await drop();
  });

  it.each(['ar', 'en'] as const)('clears a queue with the keyboard alone (%s)', async (language) => {
    const words = said[language];
    const {
      page,
      problems,
      signIn,
      tabTo,
      open,
      press,
      words: list,
      focused,
      hears,
      accessible,
    } = await consolePage(browser, newsroom.url, language);
    await page.locator('#email').waitFor();
    await accessible();
    await signIn('mona@gazette.test');
    await eventually(list).toEqual(bodies);
    expect(await page.locator('html').getAttribute('dir')).toBe(words.dir);
    await accessible();

    await press('?');
    await page.locator('dialog#help[open]').waitFor();
    await accessible();
    // A hand so quick that the dialog is closed and has not said so yet.
    await page.locator('dialog#help').evaluate((dialog: HTMLDialogElement) => {
      dialog.close();
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }));
    });
    await eventually(focused).toBe(second);
    await press('k');
    await eventually(focused).toBe(first);

    await press('a');
    await hears(words.approved);
    await eventually(focused).toBe(second);
    expect(await newsroom.statuses()).toMatchObject({ [first]: 'approved', [second]: 'pending' });

    await press('r');
    await page.locator('dialog#reasons[open]').waitFor();
    await accessible();
    await press('1');
    await hears(words.rejected);
    await eventually(focused).toBe(third);
    expect(await newsroom.statuses()).toMatchObject({ [second]: 'rejected' });

    await press('u');
    await hears(words.undone);
    await eventually(focused).toBe(second);
    expect(await newsroom.statuses()).toMatchObject({ [second]: 'pending' });

    await press('x', 'j', 'Shift+X', 'Shift+A');
    await hears(words.bulk);
    await eventually(focused).toBe(fourth);
    expect(await newsroom.statuses()).toMatchObject({
      [second]: 'approved',
      [third]: 'approved',
      [fourth]: 'pending',
      [fifth]: 'pending',
    });
    await eventually(list).toEqual([fourth, fifth]);

    await tabTo(page.locator('#ban'));
    await press('Enter');
    await page.locator('#reason:focus').waitFor();
    await page.keyboard.type('spam');
    await press('Enter');
    await hears(words.banned);
    await expect(newsroom.post('once more', { reader: writers[3] ?? '' })).rejects.toThrow(/./);
    await newsroom.post('and once more', { reader: writers[4] ?? '' });
    await accessible();

    await open(words.views.words);
    await tabTo(page.locator('#language'));
    // A list of two: the first letter of its name leads to each.
    await page.keyboard.type(words.list);
    expect(await page.locator('#language').inputValue()).toBe(language);
    await tabTo(page.locator('#words'));
    await page.keyboard.type(words.word);
    await press('Tab', 'Enter');
    await hears(words.added);
    await tabTo(page.locator('#text'));
    await page.keyboard.type(words.text);
    await press('Tab', 'Enter');
    await page.getByText(words.found).waitFor();
    expect(await page.locator('.tried mark').count()).toBe(1);
    await accessible();

    await open(words.views.threads);
    await tabTo(page.locator('#url'));
    await page.keyboard.type(`${newsroom.url}/articles/canal`);
    await press('Enter');
    await tabTo(page.getByRole('button', { name: words.hide, exact: true }));
    await press('Enter');
    await hears(words.hidden);
    await accessible();
    await expect(newsroom.post('Into a hidden one')).rejects.toThrow(/./);

    await open(words.views.log);
    await page.locator('tbody tr').first().waitFor();
    const acts = await page.locator('tbody td:nth-child(3)').allInnerTexts();
    expect(acts).toEqual(expect.arrayContaining([...words.log]));
    await accessible();
    expect(problems).toEqual([]);
  });

  it('sees what another moderator decides', async () => {
    await newsroom.staff('omar@gazette.test', 'Omar');
    const mona = await consolePage(browser, newsroom.url, 'ar');
    const omar = await consolePage(browser, newsroom.url, 'en');
    await mona.signIn('mona@gazette.test');
    await omar.signIn('omar@gazette.test');
    await eventually(mona.words).toEqual(bodies);
    await eventually(omar.words).toEqual(bodies);
    await omar.listens();
    await mona.press('j', 'a');
    await mona.hears(said.ar.approved);
    await eventually(omar.words).toEqual([first, third, fourth, fifth]);
    await newsroom.post('A sixth comment here');
    await eventually(omar.words).toContain('A sixth comment here');
    expect(omar.problems).toEqual([]);
  });

  it('keeps the place when the session ends', async () => {
    const { page, signIn, tabTo, press, words, focused, hears } = await consolePage(browser, newsroom.url, 'en');
    await signIn('mona@gazette.test');
    await eventually(words).toEqual(bodies);
    await press('j', 'j');
    await eventually(focused).toBe(third);
    await newsroom.write(({ sql }) => sql.deleteFrom('staff_session').execute());
    await press('a');
    await page.getByRole('heading', { name: 'Your session has ended' }).waitFor();
    expect(await newsroom.statuses()).toMatchObject({ [third]: 'pending' });
    await signIn('mona@gazette.test');
    await hears('Signed in again. You are where you were.');
    await eventually(focused).toBe(third);
    await press('a');
    await hears('Approved.');
    expect(await newsroom.statuses()).toMatchObject({ [third]: 'approved', [first]: 'pending' });

    await press('r');
    await tabTo(page.locator('dialog#reasons input'));
    await page.keyboard.type('third time this week');
    await newsroom.write(({ sql }) => sql.deleteFrom('staff_session').execute());
    await press('Shift+Tab', 'Enter');
    await page.getByRole('heading', { name: 'Your session has ended' }).waitFor();
    await signIn('mona@gazette.test');
    await page.getByRole('heading', { name: 'Your session has ended' }).waitFor({ state: 'detached' });
    await eventually(() => page.locator('dialog#reasons input').inputValue()).toBe('third time this week');
    await tabTo(page.locator('dialog#reasons').getByRole('button', { name: 'Another reason' }));
    await press('Enter');
    await hears('Rejected.');
    const note = await newsroom.write(({ sql }) =>
      sql.selectFrom('comment').select('explanation').where('body', '=', fourth).executeTakeFirst(),
    );
    expect(JSON.stringify(note)).toContain('third time this week');
  });

  it('is told that a colleague was faster, and chooses all that are shown at once', async () => {
    const { id } = await newsroom.staff('omar@gazette.test', 'Omar');
    const by = { id };
    const { page, signIn, press, words, hears } = await consolePage(browser, newsroom.url, 'en');
    await signIn('mona@gazette.test');
    await eventually(words).toEqual(bodies);
    await page.locator('article.current').waitFor();
    await newsroom.rule(first, 'approved', by);
    await press('r', '1');
    await hears('1 comment was decided by a colleague before.');
    expect(await newsroom.statuses()).toMatchObject({ [first]: 'approved' });
    await press('*', 'Shift+A');
    await hears('4 comments approved.');
    await press('u');
    await hears('Undone: 4 comments are back.');
    await eventually(words).toEqual([second, third, fourth, fifth]);
  });

  it('is offered what the role permits and nothing else', async () => {
    await newsroom.staff('cora@gazette.test', 'Cora', 'contributor');
    const cora = await consolePage(browser, newsroom.url, 'en');
    await cora.signIn('cora@gazette.test');
    await cora.page.getByRole('heading', { name: 'Articles', exact: true }).waitFor();
    expect(await cora.page.getByRole('navigation').getByRole('link').allInnerTexts()).toEqual(['Articles']);
    await cora.page.goto(`${newsroom.url}/console/queue`);
    await cora.page.getByText('Your role on this site does not include this.').waitFor();
    await cora.accessible();
    const answer = await cora.context.request.post(`${newsroom.url}/graphql`, {
      data: { query: '{ notices { nodes { id } } }' },
    });
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_ALLOWED' } }] });
  });

  it('decides nothing from a page of somebody else: without the token a session may only look', async () => {
    const { context, signIn, words } = await consolePage(browser, newsroom.url, 'en');
    await signIn('mona@gazette.test');
    await eventually(words).toEqual(bodies);
    const ask = async (query: string, headers: Record<string, string> = {}) => {
      const answer = await context.request.post(`${newsroom.url}/graphql`, { data: { query }, headers });
      return (await answer.json()) as { data: Record<string, never> };
    };
    const { data } = await ask('{ moderationQueue { nodes { id } } }');
    const { nodes } = data['moderationQueue'] as unknown as { nodes: { id: string }[] };
    const act = `mutation { moderateComments(input: { ids: ["${nodes[0]?.id}"], decision: APPROVED }) { __typename } }`;
    expect(await ask(act)).toMatchObject({ data: { moderateComments: { __typename: 'NotAllowed' } } });
    expect(await ask(act, { 'x-gazette-csrf': 'guessed' })).toMatchObject({
      data: { moderateComments: { __typename: 'NotAllowed' } },
    });
    expect(await newsroom.statuses()).toMatchObject({ [first]: 'pending' });
  });

  it('is told at the door what is wrong, in words', async () => {
    const { page, press } = await consolePage(browser, newsroom.url, 'ar');
    await page.locator('#email').focus();
    await press('Enter');
    expect(await page.locator('#email-error').innerText()).toBe('أدخل بريدك الإلكتروني.');
    await page.locator('#email').fill('mona@gazette.test');
    await page.locator('#password').fill('not the password');
    await press('Enter');
    await eventually(() => page.getByRole('alert').innerText()).toBe('البريد الإلكتروني أو كلمة المرور غير صحيحة.');
  });

  it('reaches everything at 320 pixels without scrolling sideways', async () => {
    const { page, signIn, words, press } = await consolePage(browser, newsroom.url, 'ar', 320);
    await signIn('mona@gazette.test');
    await eventually(words).toEqual(bodies);
    await press('j', 'Enter');
    await page.locator('#ban').waitFor();
    for (const view of ['queue', 'notices', 'appeals', 'threads', 'words', 'log']) {
      await page.goto(`${newsroom.url}/console/${view}`);
      await page.locator('main h1, main article').first().waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    }
  });

  it('keeps as many rows as fit, however far one reads', async () => {
    for (let number = 6; number <= 110; number += 1) await newsroom.post(`Comment number ${number}`);
    const { page, signIn, press, words, focused } = await consolePage(browser, newsroom.url, 'en');
    await signIn('mona@gazette.test');
    await eventually(words).toContain(first);
    for (let number = 2; number <= 100; number += 1) {
      await press('j');
      await eventually(focused).toBe(bodies[number - 1] ?? `Comment number ${number}`);
    }
    expect(await page.locator('article').count()).toBeLessThanOrEqual(75);
    await page.getByRole('button', { name: 'Show earlier ones' }).click();
    await eventually(words).toContain('Comment number 40');
    expect(await page.locator('article').count()).toBeLessThanOrEqual(75);
  });

  it('reads what waits because of its words with those words marked', async () => {
    const { page, signIn, press, words } = await consolePage(browser, newsroom.url, 'en');
    await signIn('mona@gazette.test');
    await eventually(words).toEqual(bodies);
    await page.goto(`${newsroom.url}/console/words`);
    await page.locator('#kind').selectOption('SUSPECT');
    await page.locator('#language').selectOption('en');
    await page.locator('#words').fill('swindler');
    await press('Tab', 'Enter');
    await page.locator('ul.words li').waitFor();
    await newsroom.post('Only a swindler says so');
    await page.goto(`${newsroom.url}/console/queue/pending?search=swindler`);
    await page.locator('article.current mark').waitFor();
    expect(await page.locator('article.current mark').allInnerTexts()).toEqual(['swindler']);
  });
});
