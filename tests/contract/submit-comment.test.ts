import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openCommentForm, type CommentForm } from '../support/comment-form.ts';
import { databases } from '../support/databases.ts';

describe.each(databases)('on $name', (kind) => {
  let form: CommentForm;
  beforeAll(async () => {
    form = await openCommentForm(kind);
  });
  afterAll(() => form.close());
  beforeEach(() => form.nextStory());

  describe('a comment', () => {
    it('is stored, public and counted, with the thread it had before', async () => {
      const before = await form.thread();
      expect(before).toMatchObject({ commentCount: 0, comments: { nodes: [] } });
      const posted = await form.submit({ body: 'See https://gazette.test/map and\nthe rest.' });
      expect(posted).toMatchObject({
        __typename: 'SubmitCommentPayload',
        comment: {
          status: 'APPROVED',
          author: { name: 'Salma', badges: [] },
          parent: null,
          replyCount: 0,
          body: {
            text: 'See https://gazette.test/map and\nthe rest.',
            segments: [
              { kind: 'TEXT', text: 'See ', href: null },
              { kind: 'LINK', text: 'https://gazette.test/map', href: 'https://gazette.test/map' },
              { kind: 'TEXT', text: ' and\nthe rest.', href: null },
            ],
          },
        },
        thread: { id: before?.id, commentCount: 1, url: form.url },
      });
      expect(posted.comment?.permalink).toMatch(new RegExp(`^${form.url}#comment-[0-9a-f-]{36}$`));
      expect(await form.thread()).toMatchObject({
        id: before?.id,
        commentCount: 1,
        comments: { nodes: [{ id: posted.comment?.id }] },
      });
      const { data } = await form.newsroom.ask<{
        latestComments: { nodes: { id: string }[] };
        article: { commentCount: number };
      }>(`{ latestComments(first: 1) { nodes { id } } article(by: { url: "${form.url}" }) { commentCount } }`);
      expect(data).toEqual({ latestComments: { nodes: [{ id: posted.comment?.id }] }, article: { commentCount: 1 } });
    });

    it('is answered by a reply, which its parent counts and which does not stand beside it', async () => {
      const parentId = await form.idOf({ body: 'First' });
      const reply = await form.submit({ body: 'Reply', parentId });
      expect(reply.comment?.parent).toEqual({ id: parentId });
      await form.submit({ body: 'Below', parentId: reply.comment?.id });
      expect(await form.thread()).toMatchObject({
        commentCount: 3,
        comments: { nodes: [{ id: parentId, replyCount: 1 }] },
      });
    });

    it('that is moderated before comes back pending to its writer and is nowhere for others', async () => {
      const parentId = await form.idOf({ body: 'Public' });
      const posted = await form.whileModeratedBefore(() => form.submit({ body: 'zqpending', parentId }));
      expect(posted).toMatchObject({
        __typename: 'SubmitCommentPayload',
        comment: { status: 'PENDING', body: { text: 'zqpending' } },
        thread: { commentCount: 1 },
      });
      const everywhere = await form.newsroom.ask(
        `query ($id: ID!, $url: URL!) {
          node(id: $id) { id }
          latestComments(first: 100) { nodes { body { text } } }
          thread(url: $url) { commentCount comments { nodes { replyCount replies { nodes { body { text } } } } } }
          commentCounts(urls: [$url]) { count }
        }`,
        { id: posted.comment?.id, url: form.url },
      );
      expect(everywhere.data).toMatchObject({ node: null, thread: { commentCount: 1 }, commentCounts: [{ count: 1 }] });
      expect(JSON.stringify(everywhere.data)).not.toContain('zqpending');
      expect(JSON.stringify(everywhere.data)).toContain('"replyCount":0,"replies":{"nodes":[]}');
    });

    it('that is first on a page of its own opens its thread under the id that was promised', async () => {
      for (const page of ['https://blog.test/post?id=7', 'https://gazette.test/about']) {
        const before = await form.thread(page);
        expect(before?.commentCount).toBe(0);
        expect((await form.submit({ url: page })).thread?.id).toBe(before?.id);
      }
    });
  });

  describe('sending again', () => {
    it('with the same key posts once and gives the same answer', async () => {
      const first = await form.submit({ clientKey: 'one' });
      expect(await form.submit({ clientKey: 'one' })).toEqual(first);
      // Other words would be lost behind the answer of the first.
      const other = await form.submit({ clientKey: 'one', body: 'Changed in between' });
      expect(other).toMatchObject({ __typename: 'InvalidInput', fields: [{ name: 'clientKey', code: 'INVALID' }] });
      expect(await form.idOf({ clientKey: 'two' })).not.toBe(first.comment?.id);
      expect(await form.thread()).toMatchObject({ commentCount: 2 });
    });

    it('ten times at once posts once and answers the same to all', async () => {
      const ids = await Promise.all(Array.from({ length: 10 }, () => form.idOf({ clientKey: 'at once' })));
      expect(new Set(ids).size).toBe(1);
      expect(await form.thread()).toMatchObject({ commentCount: 1, comments: { nodes: [{ id: ids[0] }] } });
    });

    it('a retry is answered even when the conversation has been closed in between', async () => {
      const id = await form.idOf({ clientKey: 'late' });
      await form.setState('closed');
      expect(await form.idOf({ clientKey: 'late' })).toBe(id);
    });

    it('ten different comments at once make one thread that counts ten', async () => {
      const posted = await Promise.all(
        Array.from({ length: 10 }, (_, index) => form.submit({ body: `Comment ${index}` })),
      );
      expect(new Set(posted.map(({ thread }) => thread?.id)).size).toBe(1);
      expect(await form.thread()).toMatchObject({ commentCount: 10 });
    });
  });

  it('all spellings of an address are one page', async () => {
    await form.submit({});
    const path = `/en/articles/story-${form.number}`;
    const spellings = [
      `https://gazette.test${path}/`,
      `http://gazette.test${path}`,
      `https://www.gazette.test${path}`,
      `https://GAZETTE.test${path}`,
      `https://gazette.test:443${path}`,
      `https://gazette.test${path}#comments`,
      `https://gazette.test${path}?utm_source=mail&utm_campaign=x&fbclid=1&gclid=2`,
    ];
    for (const spelling of spellings) {
      expect([spelling, (await form.submit({ url: spelling })).__typename]).toEqual([spelling, 'SubmitCommentPayload']);
    }
    expect(await form.thread()).toMatchObject({ commentCount: 1 + spellings.length });
    const pages = ['https://blog.test/a?b=2&a=1', 'https://blog.test/a/?a=1&b=2&utm_medium=social#x'];
    const [one, other] = await Promise.all(pages.map((page) => form.thread(page)));
    expect(one?.id).toBe(other?.id);
    expect((await form.thread('https://blog.test/a?a=2'))?.id).not.toBe(one?.id);
  });

  it('an old address of an article leads to its conversation', async () => {
    await form.newsroom.publish({
      slug: `moved-${form.number}`,
      redirects: [`/2019/old-${form.number}`, `https://blog.test/old-${form.number}`],
    });
    const home = await form.thread(`https://gazette.test/en/articles/moved-${form.number}`);
    for (const old of [`https://gazette.test/2019/old-${form.number}`, `https://blog.test/old-${form.number}`]) {
      expect((await form.submit({ url: old })).thread?.id).toBe(home?.id);
    }
    expect(await form.thread(`https://gazette.test/en/articles/moved-${form.number}`)).toMatchObject({
      commentCount: 2,
    });
  });
});
