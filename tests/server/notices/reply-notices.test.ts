import { noticeJobs } from '@gazette/server/notices/notice-jobs.ts';
import { applyRetention } from '@gazette/schema/comment/retention.ts';
import { withdrawArticle } from '@gazette/schema/article/life-cycle.ts';
import { Article } from '@gazette/schema/article/article.entity.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { moderate } from '../../schema/comment/desk/moderators.ts';
import { Browser, remove } from '../../schema/reader/reader-under-test.ts';
import { databases } from '../../support/databases.ts';
import { NOON, openNewsroom, type Newsroom } from '../../support/newsroom.ts';
import { Mailbox, type Letter } from './mailbox.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
const SUBMIT = `mutation ($input: SubmitCommentInput!) { submitComment(input: $input) { __typename
  ... on SubmitCommentPayload { replyNotice readerToken comment { id status } }
  ... on InvalidInput { fields { name code message } } } }`;

describe.each(databases)('readers are told of replies, on $name', (kind) => {
  let newsroom: Newsroom;
  let mailbox: Mailbox;
  let moderator: string;
  let now = NOON;
  let pages = 0;
  let url: string;
  let reader: Browser;
  let other: Browser;
  let address: string;

  beforeAll(async () => {
    newsroom = await openNewsroom(kind, { GAZETTE_REPLY_NOTICES: 'true', GAZETTE_NOTICE_QUESTIONS_PER_DAY: '2', GAZETTE_NOTICE_QUESTIONS_PER_BLOCK: '4', GAZETTE_NOTICE_LETTERS_PER_DAY: '3', GAZETTE_READER_COMMENTS_PER_MINUTE: '100', GAZETTE_COMMENTS_PER_MINUTE: '1000' });
    await newsroom.saveSite({ key: 'gazette', policy: { proofAfter: 10_000 } });
    moderator = await newsroom.addStaff('moderator');
    mailbox = await new Mailbox(newsroom).open();
  });
  beforeEach(() => {
    const page = ++pages;
    url = `https://gazette.test/pages/page-${page}`;
    // Each of another block, a day after the last: limits of one test are not those of the next.
    reader = new Browser(newsroom, `192.0.${page}.1`);
    other = new Browser(newsroom, `198.51.${page}.1`);
    address = `reader-${page}@mail.test`;
    later(2 * DAY);
  });
  afterAll(() => newsroom?.close());

  const later = (by: number) => {
    now = new Date(now.getTime() + by);
    newsroom.setNow(now);
  };
  const comment = (by: Browser, input: object = {}) => by.act(SUBMIT, { input: { url, name: 'Nour', body: 'What do you think?', ...input } }) as Promise<{ __typename: string; replyNotice: string | null; comment: { id: string; status: string } }>;
  const ask = (input: object = {}, by = reader) => comment(by, { notifyAddress: address, notifyLanguage: 'en', ...input });
  const reply = async (parentId: string, body = 'I think so.', by = other) => (await comment(by, { name: 'Omar', body, parentId })).comment.id;
  const visit = (link = '', body?: BodyInit) => newsroom.app.fetch(new Request(link, body === undefined ? {} : { method: 'POST', body }));
  const press = (link = '', form: Record<string, string> = {}) => visit(link, new URLSearchParams(form));
  const oneClick = (letter: Letter | undefined) => /^List-Unsubscribe: <([^>]+)>$/m.exec(letter?.head ?? '')?.[1];
  const rows = (table: 'reply_subscription' | 'reply_notice') => newsroom.services.database.reads.selectFrom(table).selectAll().execute();

  /** A comment whose writer has confirmed the address. */
  async function confirmed(input: object = {}): Promise<string> {
    const { comment: posted } = await ask(input);
    const [question] = await mailbox.letters();
    expect((await press(question?.links[0])).status).toBe(200);
    return posted.id;
  }

  it('after one question, answered by a button, with what was said, by whom and where', async () => {
    const posted = await ask();
    expect(posted).toMatchObject({ replyNotice: 'UNCONFIRMED', comment: { status: 'APPROVED' } });
    await reply(posted.comment.id, 'Before you have confirmed <b>anything</b> & more.');
    const letters = await mailbox.letters();
    expect(letters.map(({ to, subject }) => [to, subject])).toEqual([[address, 'The Gazette: shall we tell you of replies?']]);
    const [question] = letters;
    expect(question?.head).not.toMatch(/List-Unsubscribe/);
    // Nothing of what somebody wrote who only says that this is the address.
    expect(question?.text).not.toMatch(/Nour|What do you think|page-/);

    // What looks into letters follows the link.
    const page = await visit(question?.links[0]);
    expect([page.status, page.headers.get('cache-control'), page.headers.get('referrer-policy')]).toEqual([200, 'no-store', 'no-referrer']);
    expect(await page.text()).toMatch(/<html lang="en" dir="ltr">[^]*<form method="post"><button/);
    expect(await mailbox.letters()).toEqual([]);

    expect(await (await press(question?.links[0], { confirm: 'yes' })).text()).toContain('will tell you by e-mail');
    const [told, ...more] = await mailbox.letters();
    expect(more).toEqual([]);
    expect(told).toMatchObject({ to: address, subject: 'The Gazette: a reply to your comment' });
    expect(told?.text).toContain('Omar:\n“Before you have confirmed <b>anything</b> & more.”'.replace('\n', '\r\n'));
    expect(told?.html).toContain('Before you have confirmed &lt;b&gt;anything&lt;/b&gt; &amp; more.');
    expect(told?.links[0]).toMatch(/^https:\/\/gazette\.test\/pages\/page-\d+#comment-[0-9a-f-]{36}$/);
    expect(oneClick(told)).toBe(told?.links[1]);
    expect(told?.head).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m);
    expect(await mailbox.letters()).toEqual([]);
  });

  it('in Arabic, from right to left, with the headline, several replies in one letter and none of their own', async () => {
    await newsroom.publish({ headline: 'الميناء يعود إلى العمل', slug: `port-${pages}`, language: 'ar' });
    url = `https://gazette.test/articles/port-${pages}`;
    const id = await confirmed({ notifyLanguage: 'ar-EG' });
    for (const body of ['أولًا', 'ثانيًا', 'ثالثًا']) await reply(id, body);
    await reply(id, 'My own.', reader);
    const [told, ...more] = await mailbox.letters();
    expect(more).toEqual([]);
    expect(told?.subject).toBe('الجريدة: 3 ردود على تعليقك');
    expect(told?.text).toContain('وصلت 3 ردود جديدة على تعليقك على «الميناء يعود إلى العمل».');
    expect(told?.text).toContain('«ثالثًا»');
    expect(told?.text).not.toContain('My own.');
    expect(told?.html).toContain('<html lang="ar" dir="rtl">');
    expect(told?.links[0]).toContain(`${url}#comment-`);
    expect(await (await visit(told?.links[1])).text()).toMatch(/<html lang="ar" dir="rtl">[^]*إيقاف رسائل الردود/);
  });

  it('one letter in a while: replies of meanwhile come together, and at most so many a day', async () => {
    const id = await confirmed();
    const counts: number[] = [];
    for (let step = 0; step < 6; step++) {
      await reply(id, `Reply ${step}`);
      counts.push((await mailbox.letters()).length);
      later(8 * MINUTE);
    }
    expect(counts).toEqual([1, 0, 1, 0, 1, 0]);
    later(20 * MINUTE);
    expect(await mailbox.letters()).toEqual([]);
    later(DAY);
    expect((await mailbox.letters()).map(({ subject }) => subject)).toEqual(['The Gazette: a reply to your comment']);
  });

  it('not of what waits, was rejected or taken back, whenever that was decided', async () => {
    const id = await confirmed();
    await newsroom.saveSite({ key: 'gazette', moderation: 'before' });
    const held = await reply(id, 'Held for a moderator');
    await newsroom.saveSite({ key: 'gazette', moderation: 'after' });
    expect(await mailbox.letters()).toEqual([]);
    const kept = await reply(id, 'This one stays');
    const rejected = await reply(id, 'Rejected in the meantime');
    const deleted = await reply(id, 'Deleted in the meantime');
    // The letter is written, and waits for the mail server.
    await mailbox.write();
    await moderate(newsroom, moderator, { ids: [rejected], decision: 'REJECTED', reason: 'SPAM' });
    await other.act(remove, { id: deleted });
    expect(await mailbox.send()).toEqual([]);
    const [told] = await mailbox.letters();
    expect([told?.subject, told?.links[0]]).toEqual(['The Gazette: a reply to your comment', expect.stringContaining('#comment-')]);
    expect(told?.text).toContain('This one stays');
    expect(told?.text).not.toMatch(/meantime|Held/);
    // Deciding again tells nothing again; what is approved at last is told.
    later(20 * MINUTE);
    await moderate(newsroom, moderator, { ids: [kept], decision: 'REJECTED', reason: 'SPAM' });
    await moderate(newsroom, moderator, { ids: [kept, held], decision: 'APPROVED' });
    const [last] = await mailbox.letters();
    expect(last?.text).toContain('Held for a moderator');
    expect(last?.text).not.toContain('This one stays');
  });

  it('not where the article was withdrawn, nor after the own comment was taken back', async () => {
    const article = await newsroom.publish({ headline: 'Ferry opens', slug: `ferry-${pages}`, language: 'ar' });
    url = `https://gazette.test/articles/ferry-${pages}`;
    const id = await confirmed();
    await reply(id);
    await mailbox.write();
    await newsroom.write(async (unit) => withdrawArticle(unit, await unit.em.findOneOrFail(Article, { id: article }), 'Wrong.'));
    expect(await mailbox.letters()).toEqual([]);

    url = `https://gazette.test/pages/taken-back-${pages}`;
    const mine = await ask();
    await reply(mine.comment.id);
    await mailbox.write();
    await reader.act(remove, { id: mine.comment.id });
    expect(await mailbox.letters()).toEqual([]);
  });

  it.each([
    ['by one click of a mail program', (letter: Letter | undefined) => visit(oneClick(letter), new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })), 0],
    ['for the whole site', (letter: Letter | undefined) => press(letter?.links[1], { scope: 'site' }), 0],
    ['for one comment', (letter: Letter | undefined) => press(letter?.links[1], { scope: 'comment' }), 1],
  ])('until they are ended %s', async (_how, end, left) => {
    const id = await confirmed();
    const second = await ask({ body: 'Another question of mine.' });
    expect(second.replyNotice).toBe('CONFIRMED');
    await reply(id);
    const [told] = await mailbox.letters();
    // A look at the page ends nothing.
    expect((await visit(told?.links[1])).status).toBe(200);
    later(20 * MINUTE);
    await reply(id, 'Another reply.');
    await reply(second.comment.id, 'A reply there.');
    await mailbox.write();
    expect((await end(told)).status).toBe(200);
    expect((await mailbox.letters()).map(({ text }) => text.includes('A reply there.'))).toEqual(Array.from({ length: left }, () => true));
    expect((await rows('reply_subscription')).filter((row) => row.address === address)).toHaveLength(left);
    // The link goes on working, and says the same to whoever comes again.
    expect(await (await visit(told?.links[1])).text()).toMatch(/<html lang="en"[^]*These letters have ended/);
  });

  it('only at addresses that the same reader has confirmed, and nobody’s letter-box is filled with questions', async () => {
    await confirmed();
    const stranger = new Browser(newsroom, '203.0.113.1');
    const borrowed = await ask({}, stranger);
    expect(borrowed.replyNotice).toBe('UNCONFIRMED');
    await reply(borrowed.comment.id);
    const subjects = (await mailbox.letters()).map(({ subject }) => subject);
    expect(subjects).toEqual(['The Gazette: shall we tell you of replies?']);
    // Forgetting oneself does not make room for more.
    await stranger.act('mutation { eraseReader { __typename } }');
    for (const host of [2, 3, 4]) {
      const answer = await ask({ notifyAddress: ` ${address.toUpperCase()} ` }, new Browser(newsroom, `203.0.${host}.1`));
      expect(answer).toMatchObject({ __typename: 'SubmitCommentPayload', replyNotice: null });
    }
    expect(await mailbox.letters()).toEqual([]);
    // The next day it may be asked again; sending twice is asking once.
    later(DAY);
    const again = new Browser(newsroom, '203.0.5.1');
    const input = { notifyAddress: address, clientKey: 'a-key-that-nobody-guesses' };
    expect(await ask(input, again)).toMatchObject({ replyNotice: 'UNCONFIRMED' });
    expect(await ask(input, again)).toMatchObject({ replyNotice: 'UNCONFIRMED' });
    await ask({ body: 'The next one.' }, again);
    expect(await mailbox.letters()).toHaveLength(1);
  });

  it('one address block has only so many addresses asked', async () => {
    let asked = 0;
    for (let n = 0; n < 6; n++) {
      const answer = await ask({ notifyAddress: `victim-${n}@mail.test`, body: `Words ${n}` }, new Browser(newsroom, `192.0.${pages}.${n + 1}`));
      if (answer.replyNotice !== null) asked++;
    }
    expect(asked).toBe(4);
    expect(await mailbox.letters()).toHaveLength(4);
  });

  it('bad addresses are refused beside their field in the language of the site, with all else that is wrong', async () => {
    const fields = (input: object) => ask(input) as unknown as Promise<{ fields: { name: string; message: string }[] }>;
    for (const bad of ['nobody', 'a@b', 'one@mail.test, two@mail.test', 'x@mail.test\r\nBcc: y@mail.test']) {
      expect((await fields({ notifyAddress: bad })).fields).toEqual([{ name: 'notifyAddress', code: 'INVALID', message: 'هذا ليس عنوان بريد إلكتروني صحيحًا. صحّحه أو اترك الخانة فارغة.' }]);
    }
    expect((await fields({ notifyAddress: 'nobody', body: ' ' })).fields.map(({ name }) => name)).toEqual(['body', 'notifyAddress']);
    expect(await ask({ notifyAddress: '  ' })).toMatchObject({ replyNotice: null });
  });

  it('is offered where the site wishes so; elsewhere nothing is kept', async () => {
    const offered = async () => (await newsroom.ask<{ site: { offersReplyNotices: boolean } }>('{ site { offersReplyNotices } }')).data.site.offersReplyNotices;
    expect(await offered()).toBe(true);
    await newsroom.saveSite({ key: 'gazette', policy: { proofAfter: 10_000, replyNoticeDays: 0 } });
    expect(await offered()).toBe(false);
    expect(await ask()).toMatchObject({ __typename: 'SubmitCommentPayload', replyNotice: null });
    await newsroom.saveSite({ key: 'gazette', policy: { proofAfter: 10_000 } });
    expect((await rows('reply_subscription')).filter((row) => row.address === address)).toEqual([]);
    expect(await mailbox.letters()).toEqual([]);
  });

  it('addresses are in what a reader exports, and go when the reader is erased, with letters under way', async () => {
    const id = await confirmed();
    const { json } = await reader.act('mutation { exportReader { ... on ExportReaderPayload { json } } }');
    expect(JSON.parse(String(json))).toMatchObject({ replyNotices: [{ address, language: 'en', comment: expect.any(String) }] });
    await reply(id);
    await mailbox.write();
    await reader.act('mutation { eraseReader { __typename } }');
    expect(await mailbox.letters()).toEqual([]);
    const { reads } = newsroom.services.database;
    const kept = [await rows('reply_subscription'), await rows('reply_notice'), await reads.selectFrom('mail').selectAll().execute(), await reads.selectFrom('outbox_event').selectAll().execute()];
    expect(JSON.stringify(kept)).not.toContain(address);
  });

  it('addresses that nobody confirms are forgotten in days, and confirmed ones when the site says', async () => {
    await confirmed();
    const unconfirmed = `${address}.example`;
    const { comment: posted } = await ask({ notifyAddress: unconfirmed, body: 'From another address.' });
    const [question] = await mailbox.letters();
    const left = async (at: number) => {
      await applyRetention(newsroom.services.database, newsroom.site, new Date(now.getTime() + at));
      return (await rows('reply_subscription')).map((row) => row.address).filter((one) => one.startsWith(address));
    };
    expect((await left(2 * DAY)).toSorted()).toEqual([address, unconfirmed]);
    expect(await left(3 * DAY)).toEqual([address]);
    expect(await left(180 * DAY)).toEqual([]);
    // Too late.
    expect((await press(question?.links[0])).status).toBe(404);
    await reply(posted.id);
    expect(await mailbox.letters()).toEqual([]);
  });

  it('in whatever order things happen, nobody is told who has not confirmed, or has ended it', async () => {
    const step = fc.constantFrom('ask', 'confirm', 'confirm', 'reply', 'reply', 'write', 'mail', 'mail', 'end', 'one click', 'take back', 'erase', 'wait');
    let [told, run] = [0, 0];
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 12 }), async (steps) => {
        later(2 * DAY);
        run++;
        address = `order-${run}@mail.test`;
        reader = new Browser(newsroom, `10.1.${run}.1`);
        const [own, ends]: [string[], Letter[]] = [[], []];
        // The question that has been put since the letters last ended, and whether it was answered.
        let [question, old, isConfirmed]: [Letter?, Letter?, boolean?] = [];
        const forget = () => {
          [old, question, isConfirmed] = [question ?? old, undefined, false];
        };
        for (const [index, what] of ['ask', 'mail', ...steps, 'wait', 'mail'].entries()) {
          const last = own.at(-1);
          if (what === 'ask') own.push((await ask({ body: `Question ${run}-${index}` })).comment.id);
          if (what === 'reply' && last) await reply(last, `Reply ${run}-${index}`);
          if (what === 'write') await mailbox.write();
          if (what === 'wait') later(20 * MINUTE);
          if (what === 'take back' && last) await reader.act(remove, { id: own.pop() });
          if (what === 'confirm') {
            const { status } = await press((question ?? old)?.links[0] ?? 'https://gazette.test/notices/confirm');
            isConfirmed ||= question !== undefined && status === 200;
          }
          if ((what === 'end' || what === 'one click') && ends.length > 0) {
            const letter = ends.at(-1);
            const isKnown = !(await (await visit(letter?.links.at(-1))).text()).includes('have ended');
            await (what === 'end' ? press(letter?.links.at(-1), { scope: 'site' }) : press(oneClick(letter)));
            if (isKnown) forget();
          }
          if (what === 'erase') {
            await reader.act('mutation { eraseReader { __typename } }');
            [reader, own.length] = [new Browser(newsroom, `10.1.${run}.1`), 0];
            forget();
          }
          if (what !== 'mail') continue;
          for (const letter of (await mailbox.letters()).filter(({ to }) => to === address)) {
            if (oneClick(letter) === undefined) question = letter;
            else {
              if (!isConfirmed) throw new Error(`Told without being confirmed, after ${steps.join(', ')}.`);
              ends.push(letter);
              told++;
            }
          }
        }
      }),
      { numRuns: process.env['GAZETTE_FULL'] ? 100 : 5, seed: 7, endOnFailure: true },
    );
    expect(told).toBeGreaterThan(0);
  });

  it('of several processes one writes a letter', async () => {
    const id = await confirmed();
    await reply(id);
    const { services } = newsroom;
    for (const job of noticeJobs()) await Promise.all([job.run(services, services.log), job.run(services, services.log)]);
    expect(await mailbox.send()).toHaveLength(1);
  });

  it.each(['/notices/confirm', '/notices/end', '/notices/end?token=nothing&site=none', '/notices/confirm?token=%00'])('%s is a page that says that nothing is there', async (path) => {
    for (const body of [undefined, new URLSearchParams({ scope: 'site' })]) {
      const response = await visit(`https://gazette.test${path}`, body);
      expect([200, 404]).toContain(response.status);
      expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
      expect(await response.text()).not.toMatch(/<form|<script/);
    }
  });
});
