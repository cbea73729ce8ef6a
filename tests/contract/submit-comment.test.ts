import { Article } from '@gazette/schema/article/article.entity.ts';
import { withdrawArticle } from '@gazette/schema/article/life-cycle.ts';
import { createArticle } from '@gazette/schema/article/save-article.ts';
import type { ThreadState } from '@gazette/schema/comment/thread.entity.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { databases } from '../support/databases.ts';
import { openNewsroom, type AskOptions, type Newsroom } from '../support/newsroom.ts';

const SUBMIT = `mutation ($input: SubmitCommentInput!) { submitComment(input: $input) {
  __typename
  ... on Error { code message }
  ... on InvalidInput { fields { name code message } }
  ... on RateLimited { retryAfter }
  ... on SubmitCommentPayload {
    comment { id status author { name badges } body { text segments { kind text href } } parent { id } replyCount permalink thread { id } }
    thread { id commentCount url }
  }
} }`;

interface Posted {
  readonly __typename: string;
  readonly code?: string;
  readonly message?: string;
  readonly fields?: readonly { name: string; code: string; message: string }[];
  readonly retryAfter?: number;
  readonly comment?: {
    id: string;
    status: string;
    body: { text: string; segments: unknown[] };
    author: { name: string };
    parent: { id: string } | null;
    permalink: string | null;
    thread: { id: string } | null;
  };
  readonly thread?: { id: string; commentCount: number; url: string } | null;
}

describe.each(databases)('on $name', (kind) => {
  let newsroom: Newsroom;
  let url: string;
  let number = 0;
  beforeAll(async () => {
    newsroom = await openNewsroom(kind);
    await newsroom.saveSite({
      key: 'other',
      locale: 'en',
      languages: ['en'],
      hosts: ['other.test'],
      url: 'https://other.test',
      moderation: 'after',
    });
  });
  afterAll(() => newsroom.close());
  beforeEach(async () => {
    number++;
    await newsroom.publish({ slug: `story-${number}` });
    url = `https://gazette.test/en/articles/story-${number}`;
  });

  const submit = async (input: object, options: AskOptions = {}): Promise<Posted> => {
    const answer = await newsroom.ask<{ submitComment: Posted }>(
      SUBMIT,
      { input: { url, name: 'Salma', body: 'Well said.', ...input } },
      options,
    );
    expect(answer.errors).toBeUndefined();
    return answer.data.submitComment;
  };
  const idOf = async (input: object = {}): Promise<string> => (await submit(input)).comment?.id ?? '';
  const thread = async (at = url, site?: string) => {
    const { data } = await newsroom.ask<{
      thread: {
        id: string;
        commentCount: number;
        comments: { nodes: { id: string; replyCount: number; body: { text: string } }[] };
      } | null;
    }>(
      'query ($at: URL!) { thread(url: $at) { id commentCount comments { nodes { id replyCount body { text } } } } }',
      { at },
      site === undefined ? {} : { site },
    );
    return data.thread;
  };
  const setState = (state: ThreadState) =>
    newsroom.write((unit) =>
      unit.sql.updateTable('thread').set({ state }).where('page_key', '=', `/en/articles/story-${number}`).execute(),
    );

  const whileModeratedBefore = async <T>(work: () => Promise<T>): Promise<T> => {
    await newsroom.saveSite({ key: 'gazette', moderation: 'before' });
    try {
      return await work();
    } finally {
      await newsroom.saveSite({ key: 'gazette', moderation: 'after' });
    }
  };

  describe('a comment', () => {
    it('is stored, public and counted, with the thread it had before', async () => {
      const before = await thread();
      expect(before).toMatchObject({ commentCount: 0, comments: { nodes: [] } });
      const posted = await submit({ body: 'See https://gazette.test/map and\nthe rest.' });
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
        thread: { id: before?.id, commentCount: 1, url },
      });
      expect(posted.comment?.permalink).toMatch(new RegExp(`^${url}#comment-[0-9a-f-]{36}$`));
      expect(await thread()).toMatchObject({
        id: before?.id,
        commentCount: 1,
        comments: { nodes: [{ id: posted.comment?.id }] },
      });
      const { data } = await newsroom.ask<{
        latestComments: { nodes: { id: string }[] };
        article: { commentCount: number };
      }>(`{ latestComments(first: 1) { nodes { id } } article(by: { url: "${url}" }) { commentCount } }`);
      expect(data).toEqual({ latestComments: { nodes: [{ id: posted.comment?.id }] }, article: { commentCount: 1 } });
    });

    it('is answered by a reply, which its parent counts and which does not stand beside it', async () => {
      const parentId = await idOf({ body: 'First' });
      const reply = await submit({ body: 'Reply', parentId });
      expect(reply.comment?.parent).toEqual({ id: parentId });
      await submit({ body: 'Below', parentId: reply.comment?.id });
      expect(await thread()).toMatchObject({ commentCount: 3, comments: { nodes: [{ id: parentId, replyCount: 1 }] } });
    });

    it('that is moderated before comes back pending to its writer and is nowhere for others', async () => {
      const parentId = await idOf({ body: 'Public' });
      const posted = await whileModeratedBefore(() => submit({ body: 'zqpending', parentId }));
      expect(posted).toMatchObject({
        __typename: 'SubmitCommentPayload',
        comment: { status: 'PENDING', body: { text: 'zqpending' } },
        thread: { commentCount: 1 },
      });
      const everywhere = await newsroom.ask(
        `query ($id: ID!, $url: URL!) {
          node(id: $id) { id }
          latestComments(first: 100) { nodes { body { text } } }
          thread(url: $url) { commentCount comments { nodes { replyCount replies { nodes { body { text } } } } } }
          commentCounts(urls: [$url]) { count }
        }`,
        { id: posted.comment?.id, url },
      );
      expect(everywhere.data).toMatchObject({ node: null, thread: { commentCount: 1 }, commentCounts: [{ count: 1 }] });
      expect(JSON.stringify(everywhere.data)).not.toContain('zqpending');
      expect(JSON.stringify(everywhere.data)).toContain('"replyCount":0,"replies":{"nodes":[]}');
    });

    it('that is first on a page of its own opens its thread under the id that was promised', async () => {
      for (const page of ['https://blog.test/post?id=7', 'https://gazette.test/about']) {
        const before = await thread(page);
        expect(before?.commentCount).toBe(0);
        expect((await submit({ url: page })).thread?.id).toBe(before?.id);
      }
    });
  });

  describe('what cannot be posted', () => {
    it.each([
      ['empty', ''],
      ['only whitespace', ' \n\t\u00a0\u2003 '],
      ['only bidi controls', '\u202e\u2066\u2069\u200f\u061c'],
      ['only NUL and controls', '\u0000\u0001\u0007'],
    ])('words that are %s are asked for in the words of the page', async (_name, empty) => {
      const posted = await submit({ body: empty, name: empty });
      expect(posted).toMatchObject({ __typename: 'InvalidInput', code: 'INVALID_INPUT' });
      expect(posted.fields).toEqual([
        { name: 'body', code: 'REQUIRED', message: 'من فضلك ادخل تعليقك' },
        { name: 'name', code: 'REQUIRED', message: 'من فضلك ادخل اسمك هنا' },
      ]);
      expect(await thread()).toMatchObject({ commentCount: 0 });
    });

    it('is told in English where the site is English', async () => {
      const posted = await submit({ url: 'https://other.test/page', body: '', name: '' }, { site: 'other' });
      expect(posted.fields?.map(({ message }) => message)).toEqual([
        'Please enter your comment',
        'Please enter your name here',
      ]);
    });

    it.each([
      ['a hundred thousand characters', { body: 'x'.repeat(100_000) }, 'body'],
      ['one character more than allowed', { body: 'ب'.repeat(5_001) }, 'body'],
      ['a name of a hundred characters', { name: 'n'.repeat(100) }, 'name'],
    ])('%s is too long', async (_name, input, field) => {
      expect((await submit(input)).fields).toEqual([
        { name: field, code: 'TOO_LONG', message: expect.stringMatching(/[٠-٩0-9]/) },
      ]);
    });

    it('five thousand characters with all their marks are not too long', async () => {
      const body = 'بِّ'.repeat(5_000);
      expect((await submit({ body })).comment?.body.text).toBe(body.normalize('NFC'));
    });

    it.each([
      ['<script>alert(1)</script><b onclick=x>bold</b> &amp;'],
      ["'); drop table comment; --"],
      ['{{7*7}} ${7*7} %00 \\u0000'],
      ['مرحبًا 👨‍👩‍👧 שלום'],
    ])('%s is text like any other', async (body) => {
      const posted = await submit({ body, name: body.slice(0, 60) });
      expect(posted.comment).toMatchObject({
        body: { text: body.normalize('NFC') },
        author: { name: body.slice(0, 60).normalize('NFC') },
      });
    });

    it('lone surrogates and NUL are taken out, the rest stays', async () => {
      const posted = await submit({ body: 'a\ud800b\u0000c\udfff', name: 'x\ud83dy\u0000' });
      expect(posted.comment?.body.text.isWellFormed()).toBe(true);
      expect(posted.comment?.body.text).toMatch(/^a.?bc.?$/u);
      expect(posted.comment?.author.name).toMatch(/^x.?y$/u);
    });

    it('an answer to no comment is told at its field', async () => {
      const root = await idOf();
      const elsewhere = await idOf({ url: 'https://gazette.test/about' });
      const pending = await whileModeratedBefore(() => idOf());
      const { data } = await newsroom.ask<{ submitComment: Posted }>(
        SUBMIT,
        { input: { url: 'https://other.test/x', name: 'A', body: 'B' } },
        { site: 'other' },
      );
      const gone = await idOf();
      await newsroom.write((unit) =>
        unit.sql
          .deleteFrom('comment')
          .where('id', '=', Buffer.from(gone, 'base64url').toString().split(':')[1] ?? '')
          .execute(),
      );
      const unknown = Buffer.from('Comment:00000000-0000-7000-8000-000000000000').toString('base64url');
      for (const parentId of [unknown, elsewhere, pending, data.submitComment.comment?.id, gone]) {
        expect([parentId, (await submit({ parentId })).fields]).toEqual([
          parentId,
          [{ name: 'parentId', code: 'NOT_FOUND', message: expect.any(String) }],
        ]);
      }
      const otherType = Buffer.from(Buffer.from(root, 'base64url').toString().replace('Comment', 'Article')).toString(
        'base64url',
      );
      for (const parentId of ['nonsense', '\u0000', otherType, 'x'.repeat(10_000)]) {
        expect((await submit({ parentId })).fields).toEqual([
          { name: 'parentId', code: 'INVALID', message: expect.any(String) },
        ]);
      }
    });

    it('a page that is not there, not public or not ours is told at its field', async () => {
      await newsroom.write(async (unit) => {
        await createArticle(unit, { headline: 'Draft', body: 'Text', language: 'en', slug: `draft-${number}` });
      });
      for (const page of [
        'https://nobody.example/page',
        'https://gazette.test.nobody.example/',
        'https://other.test/page',
        `https://gazette.test/en/articles/draft-${number}`,
      ]) {
        expect([page, (await submit({ url: page })).fields]).toEqual([
          page,
          [{ name: 'url', code: 'NOT_FOUND', message: expect.any(String) }],
        ]);
        expect(await thread(page)).toBeNull();
      }
      await newsroom.write(async (unit) => {
        const article = await unit.em.findOneOrFail(Article, { slug: `story-${number}` });
        await withdrawArticle(unit, article, 'Wrong');
      });
      expect((await submit({})).fields).toMatchObject([{ name: 'url', code: 'NOT_FOUND' }]);
    });

    it.each([
      'javascript:alert(1)',
      'data:text/html,x',
      'not an address',
      '',
      `https://gazette.test/${'x'.repeat(3_000)}`,
    ])('the address %s is none', async (address) => {
      const answer = await newsroom.ask(SUBMIT, { input: { url: address, name: 'A', body: 'B' } });
      expect(answer.errors).toHaveLength(1);
      expect(answer.errors?.[0]?.message).toContain('is not an absolute http(s) address');
    });

    it('a page of a strange origin may not post; that of an allowed one may', async () => {
      for (const origin of [
        'https://nobody.example',
        'http://gazette.test.nobody.example',
        'null',
        'https://blog.test.nobody.example',
      ]) {
        expect({ origin, ...(await submit({}, { origin })) }).toMatchObject({
          origin,
          __typename: 'NotAllowed',
          code: 'NOT_ALLOWED',
        });
      }
      for (const origin of [
        'https://gazette.test',
        'https://blog.test',
        'http://localhost:8080',
        'http://127.0.0.1:1',
      ]) {
        expect([origin, (await submit({}, { origin })).__typename]).toEqual([origin, 'SubmitCommentPayload']);
      }
      expect(await thread()).toMatchObject({ commentCount: 4 });
    });

    it('a closed conversation takes no more and still shows what it has', async () => {
      await submit({});
      await setState('closed');
      expect(await submit({})).toMatchObject({ __typename: 'ThreadClosed', code: 'THREAD_CLOSED' });
      expect(await thread()).toMatchObject({ commentCount: 1 });
    });

    it('a hidden conversation is not there', async () => {
      await submit({});
      await setState('hidden');
      expect((await submit({})).fields).toMatchObject([{ name: 'url', code: 'NOT_FOUND' }]);
      expect(await thread()).toBeNull();
    });
  });

  describe('sending again', () => {
    it('with the same key posts once and gives the same answer', async () => {
      const first = await submit({ clientKey: 'one' });
      const again = await submit({ clientKey: 'one', body: 'Changed in between' });
      expect(again).toEqual(first);
      expect(await idOf({ clientKey: 'two' })).not.toBe(first.comment?.id);
      expect(await thread()).toMatchObject({ commentCount: 2 });
    });

    it('ten times at once posts once and answers the same to all', async () => {
      const ids = await Promise.all(Array.from({ length: 10 }, () => idOf({ clientKey: 'at once' })));
      expect(new Set(ids).size).toBe(1);
      expect(await thread()).toMatchObject({ commentCount: 1, comments: { nodes: [{ id: ids[0] }] } });
    });

    it('a retry is answered even when the conversation has been closed in between', async () => {
      const id = await idOf({ clientKey: 'late' });
      await setState('closed');
      expect(await idOf({ clientKey: 'late' })).toBe(id);
    });

    it('ten different comments at once make one thread that counts ten', async () => {
      const posted = await Promise.all(Array.from({ length: 10 }, (_, index) => submit({ body: `Comment ${index}` })));
      expect(new Set(posted.map(({ thread }) => thread?.id)).size).toBe(1);
      expect(await thread()).toMatchObject({ commentCount: 10 });
    });
  });

  it('all spellings of an address are one page', async () => {
    await submit({});
    const path = `/en/articles/story-${number}`;
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
      expect([spelling, (await submit({ url: spelling })).__typename]).toEqual([spelling, 'SubmitCommentPayload']);
    }
    expect(await thread()).toMatchObject({ commentCount: 1 + spellings.length });
    const pages = ['https://blog.test/a?b=2&a=1', 'https://blog.test/a/?a=1&b=2&utm_medium=social#x'];
    const [one, other] = await Promise.all(pages.map((page) => thread(page)));
    expect(one?.id).toBe(other?.id);
    expect((await thread('https://blog.test/a?a=2'))?.id).not.toBe(one?.id);
  });

  it('an old address of an article leads to its conversation', async () => {
    await newsroom.publish({
      slug: `moved-${number}`,
      redirects: [`/2019/old-${number}`, `https://blog.test/old-${number}`],
    });
    const home = await thread(`https://gazette.test/en/articles/moved-${number}`);
    for (const old of [`https://gazette.test/2019/old-${number}`, `https://blog.test/old-${number}`]) {
      expect((await submit({ url: old })).thread?.id).toBe(home?.id);
    }
    expect(await thread(`https://gazette.test/en/articles/moved-${number}`)).toMatchObject({ commentCount: 2 });
  });
});

describe.each(databases)('on $name, where one address may post twice a minute', (kind) => {
  it('the third is refused with the time to wait, and another address is not', async () => {
    const newsroom = await openNewsroom(kind, { GAZETTE_COMMENTS_PER_MINUTE: '2' });
    try {
      const submit = async (address: string) =>
        (
          await newsroom.ask<{ submitComment: Posted }>(
            SUBMIT,
            { input: { url: 'https://gazette.test/', name: 'A', body: 'B' } },
            { address },
          )
        ).data.submitComment;
      expect((await submit('192.0.2.1')).__typename).toBe('SubmitCommentPayload');
      expect((await submit('192.0.2.1')).__typename).toBe('SubmitCommentPayload');
      const refused = await submit('192.0.2.1');
      expect(refused).toMatchObject({ __typename: 'RateLimited', code: 'RATE_LIMITED' });
      expect(refused.retryAfter).toBeGreaterThan(0);
      expect(refused.retryAfter).toBeLessThanOrEqual(60);
      expect((await submit('192.0.2.2')).__typename).toBe('SubmitCommentPayload');
    } finally {
      await newsroom.close();
    }
  });
});
