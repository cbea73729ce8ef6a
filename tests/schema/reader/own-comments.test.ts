import { decide } from '@gazette/schema/comment/decide.ts';
import { decodeGlobalId } from '@gazette/schema/graph/global-id.ts';
import { visible } from '@gazette/schema/gate/visible.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databases } from '../../support/databases.ts';
import { NOON, openNewsroom, type Newsroom } from '../../support/newsroom.ts';
import { moderate as moderateAsStaff } from '../comment/desk/moderators.ts';
import { Browser, edit, like, own, PAGE, remove, report, seen } from './reader-under-test.ts';

interface Own {
  viewer: { readerProblem: string | null; reader: { name: string; comments: { nodes: OwnComment[] } } | null };
}
interface OwnComment {
  reasonCode: string;
  reason: string;
  editableUntil: string | null;
  comment: { id: string; status: string; body: { text: string } };
  appeal: { text: string } | null;
}
interface Seen {
  thread: { commentCount: number; comments: { nodes: { id: string; isDeleted: boolean; likeCount: number; body: { text: string }; author: { name: string } }[] } };
}

describe.each(databases)('on $name', (kind) => {
  let newsroom: Newsroom;
  let writer: Browser;
  let other: Browser;
  beforeEach(async () => {
    newsroom = await openNewsroom(kind);
    writer = new Browser(newsroom);
    other = new Browser(newsroom, '198.51.100.1');
  });
  afterEach(() => newsroom.close());

  const publicPage = async () => (await newsroom.ask<Seen>(seen, { url: PAGE })).data.thread;
  const ownOnes = async (browser: Browser) => (await browser.ask<Own>(own)).data.viewer.reader?.comments.nodes ?? [];
  const after = (minutes: number) => newsroom.setNow(new Date(NOON.getTime() + minutes * 60_000));
  const reject = (id: string) => moderate(id, 'rejected');
  const moderate = (globalId: string, to: 'approved' | 'rejected') =>
    newsroom.write(async (unit) => {
      const { id } = decodeGlobalId(globalId);
      const row = await visible({ reads: unit.sql }, { site: unit.site, viewer: 'newsroom' })
        .comments()
        .select(['comment.thread_id', 'comment.status'])
        .where('comment.id', '=', id)
        .executeTakeFirstOrThrow();
      await decide(unit, { id, thread: row.thread_id, status: row.status }, { to, reason: 'spam', explanation: {}, staff: null });
    });

  it('a reader is handed a token once and is known by it', async () => {
    await writer.post('First.');
    const { token } = writer;
    expect(token).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
    await writer.post('Second.', 'Nour K.');
    expect(writer.token).toBe(token);
    const { data } = await writer.ask<Own>(own);
    expect(data.viewer.reader?.name).toBe('Nour K.');
    expect(data.viewer.reader?.comments.nodes.map(({ comment }) => comment.body.text)).toEqual(['Second.', 'First.']);
    expect((await other.ask<Own>(own)).data.viewer).toEqual({ readerProblem: null, reader: null });
  });

  it('a waiting comment is shown to its writer with the reason in words, and to nobody else', async () => {
    await newsroom.saveSite({ key: 'gazette', moderation: 'before' });
    const { id, status } = await writer.post('Held.');
    expect(status).toBe('PENDING');
    expect(await ownOnes(writer)).toMatchObject([
      { reasonCode: 'site-moderates-before', reason: expect.stringMatching(/المشرفين/), comment: { id, status: 'PENDING' } },
    ]);
    await other.post('Another.');
    expect((await ownOnes(other)).map(({ comment }) => comment.body.text)).toEqual(['Another.']);
    expect((await publicPage()).comments.nodes).toEqual([]);
  });

  it('a writer is told whether a rule or a person has decided', async () => {
    await newsroom.saveSite({ key: 'gazette', moderation: 'before' });
    const { id } = await writer.post('Held by a rule.');
    const automated = async () =>
      (await writer.ask<{ viewer: { reader: { comments: { nodes: object[] } } } }>('{ viewer { reader { comments(first: 1) { nodes { isAutomated reasonCode } } } } }')).data
        .viewer.reader.comments.nodes[0];
    expect(await automated()).toEqual({ isAutomated: true, reasonCode: 'site-moderates-before' });
    await moderateAsStaff(newsroom, await newsroom.addStaff('moderator'), { ids: [id], decision: 'REJECTED', reason: 'SPAM' });
    expect(await automated()).toEqual({ isAutomated: false, reasonCode: 'spam' });
  });

  it('a bad token is told as what it is, and nothing is posted', async () => {
    writer.token = 'forged.forged.forged';
    const result = await writer.act(
      `mutation ($url: String!) { submitComment(input: { url: $url, name: "N", body: "B" }) { __typename ... on ReaderUnknown { code reason message } } }`,
      { url: PAGE },
    );
    expect(result).toMatchObject({ __typename: 'ReaderUnknown', code: 'READER_UNKNOWN', reason: 'INVALID' });
    expect((await writer.ask<Own>(own)).data.viewer).toEqual({ readerProblem: 'INVALID', reader: null });
    expect((await publicPage()).comments.nodes).toEqual([]);
  });

  describe('editing', () => {
    it('changes the words for five minutes and says that it did', async () => {
      const { id } = await writer.post('Frist.');
      after(4);
      expect(await writer.act(edit, { id, body: 'First.' })).toMatchObject({
        __typename: 'EditCommentPayload',
        comment: { status: 'APPROVED', body: { text: 'First.' }, editedAt: '2026-03-01T12:04:00.000Z' },
      });
      expect((await ownOnes(writer))[0]?.editableUntil).toBe('2026-03-01T12:05:00.000Z');
      after(6);
      expect(await writer.act(edit, { id, body: 'Late.' })).toMatchObject({ __typename: 'NotAllowed' });
      expect((await ownOnes(writer))[0]?.editableUntil).toBeNull();
    });

    it('is the writer’s alone', async () => {
      const { id } = await writer.post('Mine.');
      expect(await other.act(edit, { id, body: 'Yours.' })).toMatchObject({ __typename: 'ReaderUnknown' });
      await other.post('Theirs.');
      expect(await other.act(edit, { id, body: 'Yours.' })).toMatchObject({ __typename: 'NotAllowed' });
    });

    it('goes through moderation, which may hold the comment and never frees it', async () => {
      const links = 'https://a.test https://b.test https://c.test';
      const { id } = await writer.post('Harmless.');
      expect(await writer.act(edit, { id, body: links })).toMatchObject({ comment: { status: 'PENDING' } });
      expect((await publicPage()).commentCount).toBe(0);
      expect(await writer.act(edit, { id, body: 'Harmless again.' })).toMatchObject({ comment: { status: 'PENDING' } });
    });

    it('keeps what was written when the new words cannot be used', async () => {
      const { id } = await writer.post('Kept.');
      expect(await writer.act(edit, { id, body: '   ' })).toMatchObject({ __typename: 'InvalidInput' });
      expect((await ownOnes(writer))[0]?.comment.body.text).toBe('Kept.');
    });
  });

  describe('deleting', () => {
    it('takes an unanswered comment away', async () => {
      const { id } = await writer.post('Gone.');
      expect(await other.act(remove, { id })).toMatchObject({ __typename: 'ReaderUnknown' });
      expect(await writer.act(remove, { id })).toMatchObject({ __typename: 'DeleteCommentPayload' });
      expect(await publicPage()).toMatchObject({ commentCount: 0, comments: { nodes: [] } });
      expect(await ownOnes(writer)).toEqual([]);
    });

    it('leaves an empty place where somebody has answered', async () => {
      const { id } = await writer.post('Asked.');
      await other.post('Answered.', 'Omar', { parentId: id });
      await writer.act(remove, { id });
      expect((await publicPage()).comments.nodes).toMatchObject([{ id, isDeleted: true, body: { text: '' }, author: { name: '' } }]);
    });
  });

  describe('likes', () => {
    it('count once a reader, also when many like at the same moment, and can be taken back', async () => {
      const { id } = await writer.post('Liked.');
      const fans = Array.from({ length: 6 }, (_, index) => new Browser(newsroom, `203.0.113.${index}`));
      await Promise.all(fans.map((fan) => fan.act(like, { id, like: true })));
      await Promise.all(fans.map((fan) => fan.act(like, { id, like: true })));
      expect((await publicPage()).comments.nodes[0]?.likeCount).toBe(6);
      await Promise.all([fans[0]?.act(like, { id, like: false }), fans[0]?.act(like, { id, like: false })]);
      expect((await publicPage()).comments.nodes[0]?.likeCount).toBe(5);
    });

    it('are not for one’s own comment, nor for one that is not public', async () => {
      const { id } = await writer.post('Mine.');
      expect(await writer.act(like, { id, like: true })).toMatchObject({ __typename: 'NotAllowed' });
      await reject(id);
      expect(await other.act(like, { id, like: true })).toMatchObject({ __typename: 'InvalidInput' });
    });
  });

  it('pages of a strange origin can do nothing in a reader’s name', async () => {
    const { id } = await writer.post('Mine.');
    const options = { origin: 'https://evil.test', headers: { 'x-gazette-reader': writer.token ?? '' } };
    const typename = async (query: string, variables: object) =>
      Object.values((await newsroom.ask<Record<string, { __typename: string }>>(query, variables, options)).data)[0]?.__typename;
    expect(await typename(edit, { id, body: 'Hers.' })).toBe('NotAllowed');
    expect(await typename(remove, { id })).toBe('NotAllowed');
    expect(await typename(like, { id, like: true })).toBe('NotAllowed');
    expect(await typename(report, { input: { id, reason: 'SPAM' } })).toBe('NotAllowed');
  });

  describe('reports', () => {
    it('count once a reader, and enough of them hide the comment', async () => {
      await newsroom.saveSite({ key: 'gazette', policy: { hideAfterReports: 2 } });
      const { id } = await writer.post('Bad.');
      const input = { id, reason: 'ABUSE' };
      await other.act(report, { input });
      await other.act(report, { input });
      expect((await publicPage()).commentCount).toBe(1);
      await new Browser(newsroom, '203.0.113.9').act(report, { input });
      expect((await publicPage()).commentCount).toBe(0);
      expect(await ownOnes(writer)).toMatchObject([{ reasonCode: 'reported', comment: { status: 'PENDING' } }]);
    });

    it('of illegal content need what the law asks for', async () => {
      const { id } = await writer.post('Illegal.');
      const empty = await other.act(report, { input: { id, reason: 'ILLEGAL' } });
      expect((empty['fields'] as { name: string }[]).map(({ name }) => name)).toEqual(['note', 'name', 'email', 'goodFaith']);
      const notice = { id, reason: 'ILLEGAL', note: 'It is a threat.', name: 'Omar', email: 'omar@example.test', goodFaith: true };
      expect(await other.act(report, { input: notice })).toMatchObject({ __typename: 'ReportCommentPayload', received: true });
    });
  });

  it('a rejected comment can be objected to once', async () => {
    const appeal = `mutation ($id: ID!) { appealDecision(input: { id: $id, text: "It is no spam." }) { __typename } }`;
    const { id } = await writer.post('Judged.');
    expect(await writer.act(appeal, { id })).toEqual({ __typename: 'NotAllowed' });
    await reject(id);
    expect(await writer.act(appeal, { id })).toEqual({ __typename: 'AppealDecisionPayload' });
    expect(await writer.act(appeal, { id })).toEqual({ __typename: 'NotAllowed' });
    expect(await ownOnes(writer)).toMatchObject([{ appeal: { text: 'It is no spam.' } }]);
  });
});
