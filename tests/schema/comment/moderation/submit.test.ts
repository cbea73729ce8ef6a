import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases } from '../../../support/databases.ts';
import { NOON, openNewsroom, type Newsroom } from '../../../support/newsroom.ts';
import { SUBMIT, submit } from './submit.ts';

describe.each(databases)('a comment that comes in, on $name', (kind) => {
  let newsroom: Newsroom;
  beforeAll(async () => {
    newsroom = await openNewsroom(kind);
  });
  afterAll(() => newsroom.close());

  it('is stored, public and answered with a token for its new reader', async () => {
    const posted = await submit(newsroom, { body: 'A first word on the harbour.' });
    expect(posted.comment).toMatchObject({ status: 'APPROVED' });
    expect(posted.readerToken).toMatch(/^ey/);
  });

  it('is the same one when it is sent again, and gives the lost token again to the same browser only', async () => {
    const input = { body: 'Sent twice because the answer was lost.', clientKey: 'k-0123456789abcdef' };
    const first = await submit(newsroom, input, { address: '203.0.113.7' });
    const again = await submit(newsroom, input, { address: '203.0.113.7' });
    const stranger = await submit(newsroom, input, { address: '198.51.100.9' });
    expect([again.comment.id, stranger.comment.id]).toEqual([first.comment.id, first.comment.id]);
    expect([first.readerToken, again.readerToken].every(Boolean)).toBe(true);
    expect(stranger.readerToken).toBeNull();
  });

  it('is not shown to a stranger who guesses its key, and posts nothing for them', async () => {
    await newsroom.saveSite({ key: 'gazette', moderation: 'before' });
    const first = await submit(newsroom, { body: 'Waiting, and seen by nobody.', clientKey: '1' }, { address: '203.0.113.7' });
    const options = { address: '198.51.100.9' };
    const guess = { url: 'https://gazette.test/harbour', name: 'Omar', body: 'What did they write?', clientKey: '1' };
    const { data } = await newsroom.ask<{ submitComment: object }>(SUBMIT, { input: guess }, options);
    expect(data.submitComment).toMatchObject({ __typename: 'InvalidInput', fields: [{ name: 'clientKey', code: 'INVALID' }] });
    const again = await submit(newsroom, { body: 'Waiting, and seen by nobody.', clientKey: '1' }, { ...options, reader: first.readerToken ?? '' });
    expect(again.comment.id).toBe(first.comment.id);
    await newsroom.saveSite({ key: 'gazette', moderation: 'after' });
  });

  it('is one, with one reader, when a browser sends it several times at once', async () => {
    const input = { body: 'Sent by an impatient finger.', clientKey: 'k-fedcba9876543210' };
    const readers = async () =>
      Number((await newsroom.services.database.reads.selectFrom('reader').select(({ fn }) => fn.countAll().as('n')).executeTakeFirstOrThrow()).n);
    const before = await readers();
    const posted = await Promise.all(Array.from({ length: 4 }, () => submit(newsroom, input, { address: '192.0.2.77' })));
    expect(new Set(posted.map(({ comment }) => comment.id)).size).toBe(1);
    expect(await readers()).toBe(before + 1);
    for (const { readerToken } of posted) {
      const own = await newsroom.ask<{ viewer: { reader: { comments: { nodes: unknown[] } } } }>(
        '{ viewer { reader { comments { nodes { comment { id } } } } } }',
        {},
        { reader: readerToken ?? '' },
      );
      expect(own.data.viewer.reader.comments.nodes).toEqual([{ comment: { id: posted[0]?.comment.id } }]);
    }
  });

  it('may have any characters in its key', async () => {
    const input = { body: 'A strange key.', clientKey: 'a\u0000\ud800\u202e' };
    const first = await submit(newsroom, input);
    expect((await submit(newsroom, input)).comment.id).toBe(first.comment.id);
  });

  it('keeps replies flat beyond the depth of the site, with the comment that each answers', async () => {
    let parent: string | undefined;
    const ids: string[] = [];
    for (let level = 0; level < 6; level++) {
      const { comment } = await submit(newsroom, { url: 'https://gazette.test/deep', body: `Level ${level} of a long talk`, parentId: parent });
      ids.push((parent = comment.id));
    }
    const { data } = await newsroom.ask<{ nodes: { depth: number; parent: { id: string } | null; answers: { id: string } | null }[] }>(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Comment { depth parent { id } answers { id } } } }',
      { ids },
    );
    expect(data.nodes.map(({ depth }) => depth)).toEqual([0, 1, 2, 3, 3, 3]);
    expect(data.nodes[5]).toMatchObject({ parent: { id: ids[2] }, answers: { id: ids[4] } });
    expect(data.nodes[3]).toMatchObject({ parent: { id: ids[2] }, answers: null });
  });

  it('is refused, with its draft, where the conversation has closed by itself', async () => {
    const site = await newsroom.saveSite({ key: 'gazette', policy: { closeAfterDays: 7 } });
    await newsroom.publish({ url: 'https://gazette.test/old' }, new Date(NOON.getTime() - 8 * 86_400_000), site);
    const { data } = await newsroom.ask<{ submitComment: object }>(SUBMIT, {
      input: { url: 'https://gazette.test/old', name: 'Salma', body: 'Too late for this one' },
    });
    expect(data.submitComment).toMatchObject({ __typename: 'ThreadClosed' });
    await newsroom.saveSite({ key: 'gazette', policy: {} });
  });
});
