import { dutyCounts } from '@gazette/schema/comment/desk/duties.query.ts';
import { openAppeals } from '@gazette/schema/comment/desk/appeals.query.ts';
import { openNotices } from '@gazette/schema/comment/desk/reports.query.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases } from '../../../support/databases.ts';
import { NOON, openNewsroom, type GraphAnswer, type Newsroom } from '../../../support/newsroom.ts';
import { plansOf } from '../../../support/query-plan.ts';
import { submit } from '../moderation/submit.ts';
import { moderate, UNDO } from './moderators.ts';

const NOTICES = `query ($first: Int, $after: String) {
  notices(first: $first, after: $after) {
    nodes { reason note noticeName noticeEmail comment { id status body { text } } }
    pageInfo { hasNextPage endCursor }
  }
  dutyCounts { notices appeals }
}`;

interface Answer {
  readonly notices: {
    readonly nodes: { readonly note: string; readonly noticeEmail: string; readonly comment: { readonly id: string } | null }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
  readonly dutyCounts: { readonly notices: number; readonly appeals: number };
}

const notes = ({ data }: GraphAnswer<Answer>) => data.notices.nodes.map(({ note }) => note);

describe.each(databases)('notices of illegal content on $name', (kind) => {
  let newsroom: Newsroom;
  let token: string;
  let clock = NOON.getTime();
  beforeAll(async () => {
    newsroom = await openNewsroom(kind);
    token = await newsroom.addStaff('moderator');
  });
  afterAll(() => newsroom.close());

  const read = (variables: object = {}) => newsroom.ask<Answer>(NOTICES, variables, { token });
  const report = async (id: string, note: string, reason = 'ILLEGAL') => {
    newsroom.setNow(new Date((clock += 1_000)));
    const answer = await newsroom.ask(
      'mutation ($input: ReportCommentInput!) { reportComment(input: $input) { __typename } }',
      { input: { id, reason, note, name: 'Karim', email: 'karim@example.test', goodFaith: true } },
    );
    expect(answer.data).toEqual({ reportComment: { __typename: 'ReportCommentPayload' } });
  };
  const say = async (body: string) => {
    newsroom.setNow(new Date((clock += 1_000)));
    return submit(newsroom, { url: 'https://gazette.test/notices', body });
  };

  it('wait in a list of their own, the oldest first, page by page, ordinary reports not among them', async () => {
    const { comment } = await say('A comment that is libel to some');
    for (const note of ['Libel, first', 'Libel, second', 'Libel, third']) await report(comment.id, note);
    await report(comment.id, 'Only rude', 'ABUSE');
    const first = await read({ first: 2 });
    expect(first.data.notices.nodes[0]).toEqual({
      reason: 'illegal',
      note: 'Libel, first',
      noticeName: 'Karim',
      noticeEmail: 'karim@example.test',
      comment: { id: comment.id, status: 'APPROVED', body: { text: 'A comment that is libel to some' } },
    });
    expect(notes(first)).toEqual(['Libel, first', 'Libel, second']);
    expect(first.data.dutyCounts).toEqual({ notices: 3, appeals: 0 });
    const { hasNextPage, endCursor } = first.data.notices.pageInfo;
    expect(hasNextPage).toBe(true);
    expect(notes(await read({ first: 2, after: endCursor }))).toEqual(['Libel, third']);

    const [ruled] = await moderate(newsroom, token, { ids: [comment.id], decision: 'REJECTED', reason: 'ILLEGAL', note: 'Libel indeed' });
    expect(notes(await read())).toEqual([]);
    await newsroom.ask(UNDO, { decisionIds: [ruled?.decisionId] }, { token });
    expect(notes(await read())).toEqual(['Libel, first', 'Libel, second', 'Libel, third']);
    await moderate(newsroom, token, { ids: [comment.id], decision: 'APPROVED', note: 'An opinion, no libel' });
    expect(notes(await read())).toEqual([]);
  });

  it('wait no longer once the writer has taken the comment back', async () => {
    const { comment, readerToken } = await say('Words that go as they came');
    await report(comment.id, 'Illegal words');
    expect(notes(await read())).toEqual(['Illegal words']);
    await newsroom.ask('mutation ($id: ID!) { deleteComment(id: $id) { __typename } }', { id: comment.id }, { reader: readerToken ?? '' });
    const { data } = await read();
    expect([data.notices.nodes, data.dutyCounts.notices]).toEqual([[], 0]);
  });

  it('show who gave them to those who may decide, and nothing to anybody else', async () => {
    const { comment } = await say('A comment with one more notice');
    await report(comment.id, 'Seen by few');
    const onlyReads = await newsroom.addStaff('moderator', newsroom.site, ['comments:read']);
    const contributor = await newsroom.addStaff('contributor');
    const secret = async (by: object) => JSON.stringify(await newsroom.ask(NOTICES, {}, by));
    for (const by of [{ token: onlyReads }, { token: contributor }, {}]) {
      expect(await secret(by)).not.toContain('karim@example.test');
      expect(await secret(by)).toContain('NOT_ALLOWED');
    }
    const other = await newsroom.saveSite({ key: 'sports', names: { en: 'Sports' } });
    const stranger = await newsroom.addStaff('owner', other);
    const { data } = await newsroom.ask<Answer>(NOTICES, {}, { token: stranger, site: 'sports' });
    expect(data).toMatchObject({ notices: { nodes: [] }, dutyCounts: { notices: 0 } });
  });

  it('are one range of an index that is already in order, as objections are', async () => {
    const { database } = newsroom.services;
    const after = { at: NOON, id: '00000000-0000-4000-8000-000000000000' };
    const plans = await plansOf(database, async (noted) => {
      await openNotices(noted, newsroom.site, { after, limit: 21, backwards: false });
      await openAppeals(noted, newsroom.site, { after, limit: 21, backwards: false });
      await dutyCounts(noted, newsroom.site);
    });
    expect(plans).toHaveLength(4);
    for (const { text } of plans) {
      expect(text).toMatch(/comment_(report_notice|appeal_open)/);
      expect(text).not.toMatch(/\bSort\b|TEMP B-TREE|Seq Scan|SCAN/);
    }
  });
});
