import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../support/browser.ts';
import { databases } from '../../support/databases.ts';
import { consoleNewsroom, type ConsoleNewsroom } from './console-newsroom.ts';
import { consolePage, eventually } from './console-page.ts';

const said = {
  ar: {
    views: { notices: 'الإخطارات', appeals: 'الاعتراضات', log: 'السجل' },
    mustAnswer: 'اذكر السبب: يُحفظ القرار مع سببه.',
    removed: 'صدر القرار: أُزيل التعليق.',
    refused: 'أُجيب: يبقى التعليق مرفوضًا.',
    upheld: 'أُجيب: صار التعليق منشورًا.',
    log: ['قبول اعتراض', 'رد اعتراض', 'رفض تعليق'],
    answer: 'قرأناه مرة أخرى.',
  },
  en: {
    views: { notices: 'Notices', appeals: 'Objections', log: 'Log' },
    mustAnswer: 'Say why: the decision is kept with its reason.',
    removed: 'Decided: the comment is removed.',
    refused: 'Answered: the comment stays rejected.',
    upheld: 'Answered: the comment is public now.',
    log: ['Objection upheld', 'Objection refused', 'Comment rejected'],
    answer: 'We have read it once more.',
  },
} as const;

const libel = 'هذا الرجل سرق مال القرية';
const [harsh, fair] = ['كلام قاسٍ جدًا', 'نقد منصف للمشروع'];

describe('what the law has a moderator decide', () => {
  let browser: Browser;
  let newsroom: ConsoleNewsroom;
  let drop: () => Promise<void>;
  let colleague: { id: string };

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  const notify = async (id: string, note: string) => {
    const report = `mutation ($input: ReportCommentInput!) { reportComment(input: $input) { __typename } }`;
    const input = { id, reason: 'ILLEGAL', note, name: 'كريم', email: 'karim@example.test', goodFaith: true };
    const { reportComment } = await newsroom.ask(report, { input });
    expect(reportComment).toEqual({ __typename: 'ReportCommentPayload' });
  };
  const object = async (body: string, text: string) => {
    const reader = await newsroom.post(body);
    const id = await newsroom.rule(body, 'rejected', colleague);
    const appeal = `mutation ($input: AppealDecisionInput!) { appealDecision(input: $input) { __typename } }`;
    const { appealDecision } = await newsroom.ask(appeal, { input: { id, text } }, reader);
    expect(appealDecision).toEqual({ __typename: 'AppealDecisionPayload' });
  };

  beforeEach(async () => {
    const database = await (databases[0] as (typeof databases)[number]).createMigrated();
    drop = database.drop;
    newsroom = await consoleNewsroom(database);
    await newsroom.staff('mona@gazette.test', 'Mona');
    colleague = await newsroom.staff('omar@gazette.test', 'Omar');
    await newsroom.post(libel);
    await notify(await newsroom.rule(libel, 'approved', colleague), 'قذف في حق شخص معروف');
    await object(harsh, 'لم أقصد أحدًا');
    await object(fair, 'هذا نقد لا شتم');
  });
  afterEach(async () => {
    await newsroom.close();
    await drop();
  });

  it.each(['ar', 'en'] as const)('is decided with the keyboard alone (%s)', async (language) => {
    const words = said[language];
    const { page, problems, signIn, open, tabTo, press, hears, accessible } = await consolePage(
      browser,
      newsroom.url,
      language,
    );
    await signIn('mona@gazette.test');
    await eventually(() => page.locator('header nav .count').allInnerTexts()).toEqual(['1', '2']);

    await open(words.views.notices);
    await page.locator('article').waitFor();
    await press('j');
    const notice = page.locator('article:focus');
    for (const told of [libel, 'قذف في حق شخص معروف', 'كريم', 'karim@example.test'])
      expect(await notice.innerText()).toContain(told);
    await accessible();
    await tabTo(page.locator('article textarea'));
    await press('Tab', 'Enter');
    await page.getByText(words.mustAnswer).waitFor();
    expect(await newsroom.statuses()).toMatchObject({ [libel]: 'approved' });
    await page.keyboard.type(words.answer);
    await press('Tab', 'Enter');
    await hears(words.removed);
    expect(await newsroom.statuses()).toMatchObject({ [libel]: 'rejected' });
    const mail = await page.locator('article a[href^="mailto:"]').getAttribute('href');
    expect(decodeURIComponent(mail ?? '')).toMatch(/^mailto:karim@example\.test\?subject=/);
    expect(decodeURIComponent(mail ?? '')).toContain(words.answer);
    await accessible();

    await open(words.views.appeals);
    await page.locator('article').nth(1).waitFor();
    await accessible();
    const answerTo = async (number: number, presses: number) => {
      await tabTo(page.locator('article').nth(number).locator('textarea'));
      await page.keyboard.type(words.answer);
      for (let pressed = 0; pressed < presses; pressed++) await page.keyboard.press('Tab');
      await press('Enter');
    };
    await answerTo(0, 2);
    await hears(words.refused);
    await answerTo(1, 1);
    await hears(words.upheld);
    expect(await newsroom.statuses()).toMatchObject({ [harsh]: 'rejected', [fair]: 'approved' });
    await accessible();
    await eventually(() => page.locator('header nav .count').count()).toBe(0);

    await open(words.views.log);
    await page.locator('tbody tr').first().waitFor();
    const acts = await page.locator('tbody td:nth-child(3)').allInnerTexts();
    expect(acts).toEqual(expect.arrayContaining([...words.log]));
    expect(problems).toEqual([]);
  });

  it('comes while one looks, and is settled where a colleague was faster, with what was written kept', async () => {
    const { page, signIn, listens, hears } = await consolePage(browser, newsroom.url, 'en');
    await page.goto(`${newsroom.url}/console/notices`);
    await signIn('mona@gazette.test');
    await listens();
    await page.locator('article textarea').fill('I am still writing');
    const other = 'تعليق آخر عن القرية';
    await newsroom.post(other);
    await notify(await newsroom.rule(other, 'approved', colleague), 'Another notice');
    await page.getByText('Another notice').waitFor();
    expect(await page.locator('article').first().locator('textarea').inputValue()).toBe('I am still writing');
    await newsroom.rule(libel, 'rejected', colleague);
    await page.getByText('Settled meanwhile').waitFor();
    expect(await page.locator('article').first().getByRole('button').count()).toBe(0);

    // So quickly that the page has not heard of it.
    await page.locator('article').nth(1).locator('textarea').fill('Illegal');
    await page.context().setOffline(true);
    await page.locator('article').nth(1).getByRole('button', { name: 'Remove the comment' }).click();
    await page.getByText('Nothing was done: the server cannot be reached.').waitFor();
    expect(await page.locator('article').nth(1).locator('textarea').inputValue()).toBe('Illegal');
    await page.context().setOffline(false);
    await page.locator('article').nth(1).getByRole('button', { name: 'Remove the comment' }).click();
    await hears('Decided: the comment is removed.');
    expect(await newsroom.statuses()).toMatchObject({ [other]: 'rejected' });
  });
});
