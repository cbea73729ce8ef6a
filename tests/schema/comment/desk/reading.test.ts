import { moveThread } from '@gazette/schema/comment/move-thread.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases } from '../../../support/databases.ts';
import { NOON, openNewsroom, type Newsroom } from '../../../support/newsroom.ts';
import { submit } from '../moderation/submit.ts';
import { moderate } from './moderators.ts';

describe.each(databases)('a conversation as it is read on $name', (kind) => {
  let newsroom: Newsroom;
  let moderator: string;
  let clock = NOON.getTime();
  beforeAll(async () => {
    newsroom = await openNewsroom(kind);
    moderator = await newsroom.addStaff('moderator');
  });
  afterAll(() => newsroom.close());

  const say = async (url: string, body: string, parentId?: string) => {
    newsroom.setNow(new Date((clock += 1000)));
    return submit(newsroom, { url, body, parentId });
  };

  it('comes in the order of answers, page by page, and a cursor of another order is none of it', async () => {
    const url = 'https://gazette.test/order';
    const ids: string[] = [];
    for (const body of ['None', 'Two', 'One', 'None again']) ids.push((await say(url, `${body} answered`)).comment.id);
    for (const parent of [ids[1], ids[1], ids[2]]) await say(url, `An answer to ${parent}`, parent);
    const page = async (after: string | null) => {
      const { data, errors } = await newsroom.ask<{ thread: { comments: { nodes: { id: string }[]; pageInfo: { endCursor: string } } } }>(
        `query ($url: URL!, $after: String) { thread(url: $url) { comments(order: MOST_REPLIED, first: 2, after: $after) {
          nodes { id replies { nodes { body { text } } } } pageInfo { endCursor } } } }`,
        { url, after },
      );
      return { ids: data?.thread?.comments.nodes.map(({ id }) => id), end: data?.thread?.comments.pageInfo.endCursor, errors };
    };
    const first = await page(null);
    expect(first.ids).toEqual([ids[1], ids[2]]);
    expect((await page(first.end ?? null)).ids).toEqual([ids[3], ids[0]]);
    const byTime = Buffer.from(`${NOON.getTime()}:00000000-0000-4000-8000-000000000000`).toString('base64url');
    expect((await page(byTime)).errors?.[0]?.extensions?.['code']).toBe('BAD_CURSOR');
  });

  it('reads the replies below all comments of a page in as many statements as below one', async () => {
    const read = (first: number) =>
      newsroom.statements(() =>
        newsroom.ask('query ($first: Int) { thread(url: "https://gazette.test/order") { comments(first: $first) { nodes { replies(first: 2) { nodes { id } } } } } }', { first }),
      );
    expect((await read(4)).length).toBe((await read(2)).length);
  });

  it('opens at the page of a permalink, on every level', async () => {
    const url = 'https://gazette.test/permalink';
    const roots: string[] = [];
    for (let number = 0; number < 7; number++) roots.push((await say(url, `Root number ${number} of seven`)).comment.id);
    const replies: string[] = [];
    for (let number = 0; number < 5; number++) replies.push((await say(url, `Reply number ${number} of five`, roots[2])).comment.id);
    const { data } = await newsroom.ask<{ node: { place: { comment: { id: string }; after: string }[] } }>(
      'query ($id: ID!) { node(id: $id) { ... on Comment { place { comment { id } after } } } }',
      { id: replies[3] },
    );
    const [root, reply] = data.node.place;
    expect([root?.comment.id, reply?.comment.id]).toEqual([roots[2], replies[3]]);
    const opened = await newsroom.ask(
      `query ($url: URL!, $root: String, $reply: String) { thread(url: $url) { comments(first: 1, after: $root) {
        nodes { id replies(first: 1, after: $reply) { nodes { id } } } } } }`,
      { url, root: root?.after, reply: reply?.after },
    );
    expect(opened.data).toEqual({ thread: { comments: { nodes: [{ id: roots[2], replies: { nodes: [{ id: replies[3] }] } }] } } });
  });

  it('keeps the place of a comment that was taken back, without its words, while an answer is public', async () => {
    const url = 'https://gazette.test/taken-back';
    const root = await say(url, 'Words that I shall regret');
    const reply = await say(url, 'An answer to them', root.comment.id);
    const { data } = await newsroom.ask(
      'mutation ($id: ID!) { deleteComment(id: $id) { __typename } }',
      { id: root.comment.id },
      { reader: root.readerToken ?? '' },
    );
    expect(data).toMatchObject({ deleteComment: { __typename: 'DeleteCommentPayload' } });
    const read = () =>
      newsroom.ask(
        'query ($url: URL!) { thread(url: $url) { commentCount comments { nodes { isDeleted body { text } author { name } replyCount } } } }',
        { url },
      );
    expect((await read()).data).toEqual({
      thread: { commentCount: 2, comments: { nodes: [{ isDeleted: true, body: { text: '' }, author: { name: '' }, replyCount: 1 }] } },
    });
    await moderate(newsroom, moderator, { ids: [reply.comment.id], decision: 'REJECTED', reason: 'SPAM' });
    expect((await read()).data).toEqual({ thread: { commentCount: 0, comments: { nodes: [] } } });
  });

  it('moves with its page, and joins the one that is there already', async () => {
    const url = (name: string) => `https://gazette.test/${name}`;
    const root = (await say(url('old-place'), 'Said at the old place')).comment.id;
    await say(url('old-place'), 'Answered at the old place', root);
    await say(url('new-place'), 'Said at the new place');
    const moved = await newsroom.write((unit) => moveThread(unit, { from: url('old-place'), to: url('new-place') }, null));
    expect(moved).toEqual({ outcome: 'joined', comments: 2 });
    const again = await newsroom.write((unit) => moveThread(unit, { from: url('new-place'), to: url('third-place') }, null));
    expect(again).toEqual({ outcome: 'moved', comments: 3 });
    expect(await newsroom.write((unit) => moveThread(unit, { from: url('nowhere'), to: url('third-place') }, null))).toMatchObject({ outcome: 'nothing' });
    const count = async (name: string) =>
      (await newsroom.ask<{ thread: { commentCount: number; comments: { nodes: object[] } } }>('query ($url: URL!) { thread(url: $url) { commentCount comments { nodes { id } } } }', { url: url(name) })).data.thread;
    expect(await count('third-place')).toMatchObject({ commentCount: 3, comments: { nodes: [{}, {}] } });
    expect(await count('old-place')).toEqual({ commentCount: 0, comments: { nodes: [] } });
    await say(url('third-place'), 'And it goes on at the third place', root);
    await say(url('old-place'), 'And begins anew at the old place');
    expect((await count('third-place')).commentCount).toBe(4);
    await expect(newsroom.write((unit) => moveThread(unit, { from: url('third-place'), to: 'https://strange.example/' }, null))).rejects.toThrow('none of the site’s pages');
  });

  it('gives a rejected comment back to its writer who was right to object', async () => {
    const posted = await say('https://gazette.test/appeal', 'A comment rejected in error');
    const ids = [posted.comment.id];
    await moderate(newsroom, moderator, { ids, decision: 'REJECTED', reason: 'ABUSE' });
    const objected = await newsroom.ask(
      'mutation ($id: ID!) { appealDecision(input: { id: $id, text: "Nobody was insulted" }) { __typename } }',
      { id: ids[0] },
      { reader: posted.readerToken ?? '' },
    );
    expect(objected.errors).toBeUndefined();
    const { data } = await newsroom.ask<{ appeals: { nodes: { id: string }[] } }>('{ appeals { nodes { id text comment { id } } } }', {}, { token: moderator });
    expect(data.appeals.nodes).toMatchObject([{ text: 'Nobody was insulted', comment: { id: ids[0] } }]);
    const answer = () =>
      newsroom.ask(
        `mutation ($id: ID!) { decideAppeal(id: $id, upheld: true, answer: "You are right.") {
          __typename ... on DecideAppealPayload { comment { status reason { code } } } } }`,
        { id: data.appeals.nodes[0]?.id },
        { token: moderator },
      );
    expect((await answer()).data).toMatchObject({ decideAppeal: { comment: { status: 'APPROVED', reason: { code: 'appeal-upheld' } } } });
    expect((await answer()).data).toMatchObject({ decideAppeal: { __typename: 'EditConflict' } });
  });
});
