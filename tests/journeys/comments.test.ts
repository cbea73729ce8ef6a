import type { Browser } from 'playwright-core';
import { noticeWords } from '@gazette/server/notices/notice-words.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { hostPage, launchBrowser } from '../support/browser.ts';
import { newLetters, type Letter } from '../server/notices/mailbox.ts';
import { databases } from '../support/databases.ts';
import { hireModerator, type Moderator } from './moderator.ts';
import { openReader } from './reader.ts';
import { openSampleNewsroom, type SampleNewsroom } from './sample-newsroom.ts';
import { type Language, ThreadPage, threadPageHtml } from './thread-page.ts';

const texts = {
  ar: {
    first: 'كنت على القارب ذلك الصباح ورأيت الدلافين',
    edited: 'كنت على القارب ذلك الصباح ورأيت دلفينين',
    reply: 'وأنا رأيتها من الشاطئ عند الفجر',
    draft: 'سأكمل هذا حين يعود الاتصال',
    morning: 'في الصباح كان البحر هادئًا كالزيت',
    evening: 'وفي المساء عادت القوارب كلها إلى الميناء',
    question: 'من رأى القارب الأخير وهو يعود؟',
    answer: 'رأيته أنا بعد المغرب عند الرصيف القديم',
    rude: 'كلام لن يعجب أحدًا هنا',
    noor: 'نور',
    sami: 'سامي',
    note: 'يذكر اسم طفل وعنوان بيته.',
    pending: 'سيظهر تعليقك بعد أن يراجعه أحد المشرفين.',
    rejected: 'لم يُنشر تعليقك لأن فيه إساءة إلى أشخاص.',
    one: 'تعليق واحد',
    newComment: 'عرض تعليق جديد',
  },
  en: {
    first: 'I was on the boat that morning and saw the dolphins',
    edited: 'I was on the boat that morning and saw two dolphins',
    reply: 'I saw them from the beach at dawn',
    draft: 'I will finish this when the connection is back',
    morning: 'In the morning the sea was as calm as oil',
    evening: 'In the evening all the boats came back to the harbour',
    question: 'Who saw the last boat come back?',
    answer: 'I did, after sunset, at the old quay',
    rude: 'Words that nobody here will like',
    noor: 'Noor',
    sami: 'Sami',
    note: 'It names a child and where it lives.',
    pending: 'Your comment appears once a moderator has read it.',
    rejected: 'Your comment was not published because it insults people.',
    one: '1 comment',
    newComment: 'Show 1 new comment',
  },
} as const;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** Each language once, and in the long run each on both databases. */
const languagesOn = (database: string): Language[] =>
  process.env['GAZETTE_FULL'] === '1' ? ['ar', 'en'] : database === 'sqlite' ? ['en'] : ['ar'];

describe.each(databases)('a reader on a page of another origin, on $name', (kind) => {
  const languages = languagesOn(kind.name);
  let newsroom: SampleNewsroom;
  let moderator: Moderator;
  let stories = 0;
  beforeAll(async () => {
    newsroom = await openSampleNewsroom(kind, { GAZETTE_REPLY_NOTICES: 'true', GAZETTE_NOTICE_PAUSE: '1s' });
    moderator = await hireModerator(newsroom, 'Hala Nasser');
  });
  afterAll(() => newsroom?.close());
  beforeEach(() => moderator.saveSite({ moderation: 'after' }));

  /** A page with a conversation of its own. */
  async function pageOf(language: Language, attributes = ''): Promise<string> {
    const host = await hostPage(threadPageHtml(newsroom.url, language, '', attributes));
    onTestFinished(() => host.close());
    return `${host.url}?story=${++stories}`;
  }

  async function visitor(language: Language, url: string) {
    const reader = await openReader(browser, { locale: language, viewport: { width: 1000, height: 900 } });
    const thread = new ThreadPage(reader.page, language);
    await thread.open(url);
    return { ...reader, thread };
  }

  it.each(languages)('writes, waits, is answered, edits and deletes, and sees live what others do (%s)', async (language) => {
    const text = texts[language];
    const url = await pageOf(language);
    const noor = await visitor(language, url);
    const sami = await visitor(language, url);
    const { words } = noor.thread;
    expect(await noor.thread.violations()).toEqual([]);

    await moderator.saveSite({ moderation: 'before' });
    await noor.thread.write(text.first, text.noor);
    const mine = noor.thread.comment(text.first);
    await expect.poll(() => mine.locator('[part="pending"]').textContent()).toBe(text.pending);
    expect(await noor.thread.draft()).toBe('');
    expect(await noor.thread.violations()).toEqual([]);
    expect(await sami.thread.comment(text.first).count()).toBe(0);

    // Approved: the mark goes where it was written, and another reader is told and chooses when to look.
    await moderator.decide(text.first, 'APPROVED');
    await mine.locator('[part="pending"]').waitFor({ state: 'detached' });
    await expect.poll(() => noor.thread.widget.locator('[part="heading"]').innerText()).toBe(text.one);
    expect(await noor.thread.form().locator('[part="notice"]').textContent()).toBe('');
    const news = sami.thread.widget.locator('[part="new"]');
    await expect.poll(() => news.textContent()).toBe(text.newComment);
    expect(await sami.thread.comment(text.first).count()).toBe(0);
    expect(await sami.thread.violations()).toEqual([]);
    await news.click();
    const seen = sami.thread.comment(text.first);
    await seen.waitFor();

    await seen.locator('[part="like"]').click();
    await expect.poll(() => seen.locator('[part="like"]').getAttribute('aria-pressed')).toBe('true');
    await expect.poll(() => seen.locator('[part="like"]').innerText()).toContain('1');
    await moderator.saveSite({ moderation: 'after' });
    await sami.thread.write(text.reply, text.sami, await sami.thread.reply(text.noor));
    const answer = sami.thread.comment(text.reply);
    await answer.waitFor();
    expect(await answer.evaluate((node) => node.closest('[part="replies"]') !== null)).toBe(true);
    await noor.thread.widget.locator('[part="new"]').click();
    await noor.thread.comment(text.reply).waitFor();

    // A moderator has decided on the first, so it stays as it is; the answer can still be changed.
    await sami.thread.act(text.reply, 'edit');
    const form = sami.page.getByRole('form', { name: words.editComment });
    await form.getByLabel(words.comment, { exact: true }).fill(text.edited);
    expect(await sami.thread.violations()).toEqual([]);
    await form.locator('[part="submit"]').click();
    await sami.thread.comment(text.edited).getByText(words.edited).waitFor();
    const changed = noor.thread.comment(text.edited);
    await changed.waitFor();
    expect(await changed.innerText()).toContain(noor.thread.words.edited);

    await sami.thread.act(text.edited, 'delete');
    expect(await sami.thread.violations()).toEqual([]);
    await sami.thread.comment(text.edited).locator('[part="submit"]').click();
    await sami.thread.comment(text.edited).waitFor({ state: 'detached' });
    await changed.waitFor({ state: 'detached' });
    for (const { thread } of [noor, sami]) {
      await expect.poll(() => thread.widget.locator('[part="heading"]').innerText()).toBe(text.one);
    }
    expect([...noor.errors, ...noor.complaints, ...sami.errors, ...sami.complaints]).toEqual([]);
  });

  it.each(languages)('reports, gives notice, is told why a comment was removed, and objects (%s)', async (language) => {
    const text = texts[language];
    const url = await pageOf(language);
    const noor = await visitor(language, url);
    const sami = await visitor(language, url);
    const { words } = noor.thread;
    await noor.thread.write(text.rude, text.noor);
    await noor.thread.comment(text.rude).waitFor();
    await sami.thread.open();

    const seen = sami.thread.comment(text.rude);
    await sami.thread.act(text.rude, 'report');
    await seen.locator('[part="submit"]').click();
    await seen.getByText(words.chooseReason).waitFor();
    await seen.getByLabel(words.reasons.ABUSE).check();
    expect(await sami.thread.violations()).toEqual([]);
    await seen.locator('[part="submit"]').click();
    await seen.getByText(words.reported).waitFor();
    await seen.locator('[part="actions-button"]').click();

    const lena = await visitor(language, url);
    const notified = lena.thread.comment(text.rude);
    await lena.thread.act(text.rude, 'report');
    await notified.getByLabel(words.reasons.ILLEGAL).check();
    await notified.getByLabel(words.explain).fill(text.note);
    await notified.locator('[part="submit"]').click();
    await expect.poll(() => notified.getByText(words.fillIn, { exact: true }).count()).toBe(3);
    expect(await lena.thread.violations()).toEqual([]);
    await notified.getByLabel(words.yourName).fill(text.sami);
    await notified.getByLabel(words.yourEmail).fill('sami@example.org');
    await notified.getByLabel(words.goodFaith).check();
    await notified.locator('[part="submit"]').click();
    await notified.getByText(words.noticed).waitFor();

    // Removed: gone for others, and for its writer there with the reason, and a way to object.
    await moderator.decide(text.rude, 'REJECTED', 'ABUSE');
    await seen.waitFor({ state: 'detached' });
    const ruling = noor.thread.comment(text.rude).locator('[part="ruling"]');
    await ruling.getByText(text.rejected).waitFor();
    expect(await noor.thread.violations()).toEqual([]);
    await ruling.locator('[part="appeal-button"]').click();
    const form = noor.page.getByRole('form', { name: words.appeal });
    await form.locator('[part="submit"]').click();
    await form.getByText(words.fillIn).waitFor();
    await form.getByLabel(words.appealText).fill(text.note);
    expect(await noor.thread.violations()).toEqual([]);
    await form.locator('[part="submit"]').click();
    await ruling.getByText(words.appealWaits).waitFor();

    await moderator.answerAppeal(text.rude, false, text.reply);
    await noor.thread.open();
    await ruling.getByText(words.dismissed).waitFor();
    expect(await ruling.innerText()).toContain(text.reply);
    expect([...noor.errors, ...noor.complaints, ...sami.errors, ...sami.complaints, ...lena.errors]).toEqual([]);
  });

  it.each(languages)('keeps a draft through reload, loss of connection and refusals, and has the own data (%s)', async (language) => {
    const text = texts[language];
    const url = await pageOf(language);
    const { page, thread } = await visitor(language, url);
    const { words } = thread;
    await thread.write(text.morning, text.noor);
    await thread.comment(text.morning).waitFor();

    await page.context().setOffline(true);
    await thread.write(text.draft, text.noor);
    await thread.form().getByText(words.notSent).waitFor();
    expect(await thread.draft()).toBe(text.draft);
    expect(await thread.violations()).toEqual([]);
    await page.context().setOffline(false);
    await thread.open();
    expect(await thread.draft()).toBe(text.draft);
    await thread.form().locator('[part="submit"]').click();
    await thread.comment(text.draft).waitFor();
    await thread.open();
    expect(await thread.comment(text.draft).count()).toBe(1);

    // A reply that was begun is open again where it was.
    await thread.comment(text.morning).locator('[part="reply"]').click();
    await thread.form(text.noor).getByLabel(words.comment, { exact: true }).fill(text.reply);
    await thread.open();
    expect(await thread.form(text.noor).getByLabel(words.comment, { exact: true }).inputValue()).toBe(text.reply);

    // A token that is not good any more: said so, kept, and posted as a newcomer’s the next time.
    const { href } = new URL('/graphql', newsroom.url);
    await page.evaluate((key) => localStorage.setItem(key, 'forged.token'), `gazette:reader:${href}`);
    await thread.write(text.evening, text.noor);
    await thread.form().locator('[part="notice"]:not(:empty)').waitFor();
    expect(await thread.draft()).toBe(text.evening);
    await thread.form().locator('[part="submit"]').click();
    await thread.comment(text.evening).waitFor();

    await page.getByRole('button', { name: words.ownData }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: words.exportOwn }).click();
    expect((await download).suggestedFilename()).toBe('comments.json');
    expect(await thread.violations()).toEqual([]);
    await page.getByRole('button', { name: words.eraseOwn }).click();
    await thread.widget.locator('[part="own-data"] [part="submit"]').click();
    await thread.comment(text.evening).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('gazette:reader')))).toEqual([]);

    // Closed while somebody writes.
    await thread.form().getByLabel(words.comment, { exact: true }).fill(text.draft);
    await moderator.close(url);
    await thread.widget.getByText(words.closed).waitFor();
    expect(await thread.draft()).toBe(text.draft);
    expect(await thread.violations()).toEqual([]);
  });

  it.each(languages)('is told of a reply by letter, after confirming the address, and not any more after ending it (%s)', async (language) => {
    const text = texts[language];
    const url = await pageOf(language);
    const noor = await visitor(language, url);
    const sami = await visitor(language, url);
    const { words } = noor.thread;
    const seen = new Set<string>();
    const letter = async () => {
      const arrived: Letter[] = [];
      await expect.poll(async () => arrived.push(...(await newLetters(newsroom.services.config.dataDir, seen)))).toBe(1);
      return arrived[0] as Letter;
    };
    // Asked for once the reader has turned to the form, and of a wrong one said so at its field.
    const form = noor.thread.form();
    const address = form.getByLabel(words.notifyEmail);
    expect(await address.isVisible()).toBe(false);
    await form.getByLabel(words.comment, { exact: true }).fill(text.question);
    await address.fill('noor at example');
    await noor.thread.write(text.question, text.noor);
    await expect.poll(() => address.getAttribute('aria-invalid')).toBe('true');
    expect(await noor.thread.violations()).toEqual([]);
    await address.fill(`noor-${language}@example.org`);
    await form.locator('[part="submit"]').click();
    await noor.thread.comment(text.question).waitFor();
    await form.getByText(words.confirmNotice).waitFor();

    const question = await letter();
    expect(question.to).toBe(`noor-${language}@example.org`);
    await noor.page.goto(question.links[0] ?? '');
    expect(await noor.thread.violations()).toEqual([]);
    await noor.page.getByRole('button').click();
    await noor.page.getByRole('heading', { name: noticeWords(language).confirmedTitle }).waitFor();

    await sami.thread.open();
    await sami.thread.write(text.answer, text.sami, await sami.thread.reply(text.noor));
    await sami.thread.comment(text.answer).waitFor();
    const told = await letter();
    expect(told.text).toContain(text.answer);
    // The link leads to the reply on the page of the other origin.
    await noor.page.goto(told.links[0] ?? '');
    expect(noor.page.url().startsWith(`${url}#comment-`)).toBe(true);
    const linked = noor.thread.comment(text.answer);
    await expect.poll(() => linked.evaluate((node) => node.matches(':focus'))).toBe(true);

    await noor.page.goto(told.links[1] ?? '');
    expect(await noor.thread.violations()).toEqual([]);
    await noor.page.getByRole('button', { name: noticeWords(language).endSite }).click();
    await noor.page.getByRole('heading', { name: noticeWords(language).endedTitle }).waitFor();
    const kept = newsroom.services.database.reads.selectFrom('reply_subscription').select('address').where('address', '=', question.to);
    expect(await kept.execute()).toEqual([]);
    expect([...noor.errors, ...noor.complaints, ...sami.errors, ...sami.complaints]).toEqual([]);
  });

  it.each(languages)('follows the link to a reply that is far from the first page, and shows it in its place (%s)', async (language) => {
    const url = await pageOf(language, 'count="1"');
    const post = async (body: string, parentId: string | null = null) => {
      const { submitComment } = await newsroom.ask<{ submitComment: { comment: { id: string; permalink: string } } }>(
        'mutation ($input: SubmitCommentInput!) { submitComment(input: $input) { ... on SubmitCommentPayload { comment { id permalink } } } }',
        { input: { url, name: 'Salma', body, parentId } },
      );
      return submitComment.comment;
    };
    const top = await post(`${language} the first of all`);
    const { permalink } = await post(`${language} the answer to it`, top.id);
    for (const number of ['two', 'three']) await post(`${language} and then came number ${number}`);
    expect(permalink.startsWith(`${url}#comment-`)).toBe(true);

    const { page, thread, errors, complaints } = await visitor(language, permalink);
    const linked = thread.comment('the answer to it');
    await linked.waitFor();
    await expect.poll(() => linked.evaluate((node) => node.matches(':focus'))).toBe(true);
    expect(await linked.evaluate((node) => node.closest('[part="replies"]') !== null)).toBe(true);
    await page.getByRole('button', { name: thread.words.more }).click();
    await thread.comment('number two').waitFor();
    await page.getByRole('button', { name: thread.words.more }).click();
    expect(await thread.comment('the first of all').count()).toBe(1);
    expect(await thread.violations()).toEqual([]);
    expect([...errors, ...complaints]).toEqual([]);
  });
});
