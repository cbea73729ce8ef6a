import { randomUUID } from 'node:crypto';
import { digestPeriod } from '@gazette/schema/comment/desk/digest-period.ts';
import { digestLetter, type Waiting } from '@gazette/schema/staff/letters/digest-letter.ts';
import { accountByEmail, disableStaff } from '@gazette/schema/staff/staff-account.ts';
import { runIfDue } from '@gazette/server/jobs/runner.ts';
import { writeDigests } from '@gazette/server/mail/write-digests.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { moderate } from '../../schema/comment/desk/moderators.ts';
import { submit } from '../../schema/comment/moderation/submit.ts';
import { databases } from '../../support/databases.ts';
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts';

const APPEAL = 'mutation ($id: ID!) { appealDecision(input: { id: $id, text: "Words of an objection." }) { __typename } }';
const REPORT = 'mutation ($input: ReportCommentInput!) { reportComment(input: $input) { __typename } }';
/** Two hours behind Cairo in March. */
const at = (time: string, day = '02') => new Date(`2026-03-${day}T${time}:00.000Z`);

describe.each(databases)('what waits is written to moderators, on $name', (kind) => {
  let newsroom: Newsroom;
  let moderator: string;

  beforeEach(async () => {
    newsroom = await openNewsroom(kind);
    newsroom.setNow(at('04:00'));
    await newsroom.saveSite({ key: 'gazette', timeZone: 'Africa/Cairo', moderation: 'before' });
    await newsroom.addStaff('owner');
    await newsroom.addStaff('editor');
    moderator = await newsroom.addStaff('moderator');
  });
  afterEach(() => newsroom.close());

  const run = async (now: Date) => {
    newsroom.setNow(now);
    await runIfDue(newsroom.services, writeDigests, randomUUID());
  };
  const letters = () =>
    newsroom.services.database.reads.selectFrom('mail').select(['to', 'subject', 'text', 'html']).orderBy('created_at').orderBy('to').execute();
  const receivers = async () => (await letters()).map(({ to }) => to);
  const all = ['editor-2@gazette.test', 'moderator-3@gazette.test', 'owner-1@gazette.test'];

  test('once a morning, to each who moderates, and to nobody when nothing waits', async () => {
    await newsroom.addStaff('contributor');
    await newsroom.addStaff('moderator');
    const gone = await accountByEmail(newsroom.services.database, 'moderator-5@gazette.test');
    await newsroom.write((unit) => disableStaff(unit, gone?.id ?? '', null));
    const other = await newsroom.saveSite({ key: 'sports', names: { en: 'Sports' }, timeZone: 'Africa/Cairo' });
    await newsroom.addStaff('owner', other);
    await run(at('06:00'));
    expect(await receivers()).toEqual([]);

    const { comment } = await submit(newsroom, { body: 'A comment that waits' });
    expect(comment.status).toBe('PENDING');
    await run(at('05:59', '03'));
    expect(await receivers()).toEqual([]);
    await run(at('06:14', '03'));
    expect(await receivers()).toEqual(all);
    await run(at('06:30', '03'));
    await writeDigests.run(newsroom.services, newsroom.services.log);
    await run(at('18:00', '03'));
    expect(await receivers()).toEqual(all);
    await run(at('06:00', '04'));
    expect(await receivers()).toEqual([...all, ...all]);

    await moderate(newsroom, moderator, { ids: [comment.id], decision: 'APPROVED' });
    await run(at('06:00', '05'));
    expect(await receivers()).toHaveLength(6);
  });

  test('in numbers of each kind, in the language of the site, without a word of a reader', async () => {
    for (const body of ['First secret words', 'Second secret words, longer', 'Third secret words of all']) await submit(newsroom, { body });
    const rejected = await submit(newsroom, { body: 'Rejected secret words here' });
    await moderate(newsroom, moderator, { ids: [rejected.comment.id], decision: 'REJECTED', reason: 'SPAM' });
    const appealed = await newsroom.ask(APPEAL, { id: rejected.comment.id }, { reader: rejected.readerToken ?? '' });
    expect(appealed.data).toEqual({ appealDecision: { __typename: 'AppealDecisionPayload' } });
    const shown = await submit(newsroom, { body: 'Public secret words there' });
    await moderate(newsroom, moderator, { ids: [shown.comment.id], decision: 'APPROVED' });
    for (const note of ['Secret note', 'Another secret note']) {
      const input = { id: shown.comment.id, reason: 'ILLEGAL', note, name: 'Karim', email: 'karim@example.test', goodFaith: true };
      expect((await newsroom.ask(REPORT, { input })).data).toEqual({ reportComment: { __typename: 'ReportCommentPayload' } });
    }
    await run(at('06:00'));
    const [letter] = await letters();
    expect(letter?.subject).toBe('الجريدة: تعليقات تنتظرك');
    expect(letter?.text).toContain(
      [
        'في انتظار المشرفين على الجريدة:',
        '• 3 تعليقات تنتظر الموافقة',
        '• تعليق واحد أبلغ عنه القراء',
        '• إخطاران بمحتوى غير قانوني',
        '• اعتراض واحد على رفض تعليق',
      ].join('\n'),
    );
    expect(letter?.text).toContain('https://gazette.test/console/queue/pending?site=gazette');
    expect(letter?.text).toContain('gazette site set gazette --policy digest=never');
    expect(letter?.html).toContain('<html lang="ar" dir="rtl">');
    expect(JSON.stringify(await letters())).not.toMatch(/secret|karim|salma|objection/i);
  });

  test('every hour or never, where the site wishes so', async () => {
    await submit(newsroom, { body: 'A comment that waits' });
    await newsroom.saveSite({ key: 'gazette', policy: { digest: 'never' } });
    await run(at('06:00'));
    expect(await receivers()).toEqual([]);
    await newsroom.saveSite({ key: 'gazette', policy: { digest: 'hourly' } });
    await run(at('20:10'));
    await run(at('20:40'));
    expect(await receivers()).toEqual(all);
    await run(at('21:00'));
    expect(await receivers()).toEqual([...all, ...all]);
    await expect(newsroom.saveSite({ key: 'gazette', policy: { digestHour: 24 } })).rejects.toThrow('"digestHour" must be a whole number from 0 to 23.');
  });
});

test('the day of a digest is the one of the site, and is over some hours after its time', () => {
  const period = (timeZone: string, now: string, digestHour?: number) =>
    digestPeriod({ timeZone, policy: digestHour === undefined ? {} : { digestHour } }, new Date(now));
  expect(period('Asia/Tokyo', '2026-03-01T22:59:59Z')).toBeUndefined();
  expect(period('Asia/Tokyo', '2026-03-01T23:00:00Z')).toBe('2026-03-02');
  expect(period('Asia/Tokyo', '2026-03-02T02:59:59Z')).toBe('2026-03-02');
  expect(period('Asia/Tokyo', '2026-03-02T03:00:00Z')).toBeUndefined();
  expect(period('America/Los_Angeles', '2026-03-02T02:00:00Z', 18)).toBe('2026-03-01');
  expect(period('UTC', '2026-03-02T00:30:00Z', 0)).toBe('2026-03-02');
  // The clocks of Cairo go forward on 24 April: eight is an hour earlier from then on.
  expect(period('Africa/Cairo', '2026-04-23T05:00:00Z')).toBeUndefined();
  expect(period('Africa/Cairo', '2026-04-24T05:00:00Z')).toBe('2026-04-24');
});

test('numbers of a digest stand in the forms of the language', () => {
  const site = { key: 'news', names: { ar: 'الأخبار', en: 'News' }, languages: ['ar', 'en'], timeZone: 'UTC' };
  const said = (locale: string, count: number, isMore = false, kind: Waiting['kind'] = 'pending') =>
    digestLetter({ ...site, locale }, { waiting: [{ kind, count, isMore }], pace: 'daily', url: 'https://gazette.test/console' })
      .paragraphs[0]?.split('\n• ')[1];
  expect([1, 2, 3, 11, 100].map((count) => said('ar-EG-u-nu-latn', count))).toEqual([
    'تعليق واحد ينتظر الموافقة',
    'تعليقان ينتظران الموافقة',
    '3 تعليقات تنتظر الموافقة',
    '11 تعليقًا ينتظر الموافقة',
    '100 تعليق ينتظر الموافقة',
  ]);
  expect(said('ar-EG', 12, false, 'appeals')).toBe('١٢ اعتراضًا على رفض تعليقات');
  expect(said('ar-EG-u-nu-latn', 1_000, true, 'notices')).toBe('أكثر من 1,000 إخطار بمحتوى غير قانوني');
  expect([said('en', 1), said('en', 2), said('en', 1_000, true)]).toEqual([
    '1 comment to be approved',
    '2 comments to be approved',
    'more than 1,000 comments to be approved',
  ]);
});
