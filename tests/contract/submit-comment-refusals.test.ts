import { Article } from '@gazette/schema/article/article.entity.ts';
import { withdrawArticle } from '@gazette/schema/article/life-cycle.ts';
import { createArticle } from '@gazette/schema/article/save-article.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openCommentForm, SUBMIT, type CommentForm, type Posted } from '../support/comment-form.ts';
import { databases } from '../support/databases.ts';
import { openNewsroom } from '../support/newsroom.ts';

describe.each(databases)('what cannot be posted, on $name', (kind) => {
  let form: CommentForm;
  beforeAll(async () => {
    form = await openCommentForm(kind);
  });
  afterAll(() => form.close());
  beforeEach(() => form.nextStory());

  it.each([
    ['empty', ''],
    ['only whitespace', ' \n\t\u00a0\u2003 '],
    ['only bidi controls', '\u202e\u2066\u2069\u200f\u061c'],
    ['only NUL and controls', '\u0000\u0001\u0007'],
  ])('words that are %s are asked for in the words of the page', async (_name, empty) => {
    const posted = await form.submit({ body: empty, name: empty });
    expect(posted).toMatchObject({ __typename: 'InvalidInput', code: 'INVALID_INPUT' });
    expect(posted.fields).toEqual([
      { name: 'body', code: 'REQUIRED', message: 'من فضلك ادخل تعليقك' },
      { name: 'name', code: 'REQUIRED', message: 'من فضلك ادخل اسمك هنا' },
    ]);
    expect(await form.thread()).toMatchObject({ commentCount: 0 });
  });

  it('is told in English where the site is English', async () => {
    const posted = await form.submit({ url: 'https://other.test/page', body: '', name: '' }, { site: 'other' });
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
    expect((await form.submit(input)).fields).toEqual([
      { name: field, code: 'TOO_LONG', message: expect.stringMatching(/[٠-٩0-9]/) },
    ]);
  });

  it('five thousand characters with all their marks are not too long', async () => {
    const body = 'بِّ'.repeat(5_000);
    expect((await form.submit({ body })).comment?.body.text).toBe(body.normalize('NFC'));
  });

  it.each([
    ['<script>alert(1)</script><b onclick=x>bold</b> &amp;'],
    ["'); drop table comment; --"],
    ['{{7*7}} ${7*7} %00 \\u0000'],
    ['مرحبًا 👨‍👩‍👧 שלום'],
  ])('%s is text like any other', async (body) => {
    const posted = await form.submit({ body, name: body.slice(0, 60) });
    expect(posted.comment).toMatchObject({
      body: { text: body.normalize('NFC') },
      author: { name: body.slice(0, 60).normalize('NFC') },
    });
  });

  it('lone surrogates and NUL are taken out, the rest stays', async () => {
    const posted = await form.submit({ body: 'a\ud800b\u0000c\udfff', name: 'x\ud83dy\u0000' });
    expect(posted.comment?.body.text.isWellFormed()).toBe(true);
    expect(posted.comment?.body.text).toMatch(/^a.?bc.?$/u);
    expect(posted.comment?.author.name).toMatch(/^x.?y$/u);
  });

  it('an answer to no comment is told at its field', async () => {
    const root = await form.idOf();
    const elsewhere = await form.idOf({ url: 'https://gazette.test/about' });
    const pending = await form.whileModeratedBefore(() => form.idOf());
    const { data } = await form.newsroom.ask<{ submitComment: Posted }>(
      SUBMIT,
      { input: { url: 'https://other.test/x', name: 'A', body: 'B' } },
      { site: 'other' },
    );
    const gone = await form.idOf();
    await form.newsroom.write((unit) =>
      unit.sql
        .deleteFrom('comment')
        .where('id', '=', Buffer.from(gone, 'base64url').toString().split(':')[1] ?? '')
        .execute(),
    );
    const unknown = Buffer.from('Comment:00000000-0000-7000-8000-000000000000').toString('base64url');
    for (const parentId of [unknown, elsewhere, pending, data.submitComment.comment?.id, gone]) {
      expect([parentId, (await form.submit({ parentId })).fields]).toEqual([
        parentId,
        [{ name: 'parentId', code: 'NOT_FOUND', message: expect.stringMatching(/ترد عليه/) }],
      ]);
    }
    const otherType = Buffer.from(Buffer.from(root, 'base64url').toString().replace('Comment', 'Article')).toString(
      'base64url',
    );
    for (const parentId of ['nonsense', '\u0000', otherType, 'x'.repeat(10_000)]) {
      expect((await form.submit({ parentId })).fields).toEqual([
        { name: 'parentId', code: 'INVALID', message: expect.any(String) },
      ]);
    }
  });

  it('a page that is not there, not public or not ours is told at its field', async () => {
    await form.newsroom.write(async (unit) => {
      await createArticle(unit, { headline: 'Draft', body: 'Text', language: 'en', slug: `draft-${form.number}` });
    });
    for (const page of [
      'https://nobody.example/page',
      'https://gazette.test.nobody.example/',
      'https://other.test/page',
      `https://gazette.test/en/articles/draft-${form.number}`,
    ]) {
      expect([page, (await form.submit({ url: page })).fields]).toEqual([
        page,
        [{ name: 'url', code: 'NOT_FOUND', message: expect.stringMatching(/لا يوجد/) }],
      ]);
      expect(await form.thread(page)).toBeNull();
    }
    await form.newsroom.write(async (unit) => {
      const article = await unit.em.findOneOrFail(Article, { slug: `story-${form.number}` });
      await withdrawArticle(unit, article, 'Wrong');
    });
    expect((await form.submit({})).fields).toMatchObject([{ name: 'url', code: 'NOT_FOUND' }]);
  });

  it.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)//https://gazette.test/',
    'data:text/html,x',
    'file:///etc/passwd',
    'https://',
    'https://gaz\u0000ette.test/\ud800',
    'not an address',
    '',
    `https://gazette.test/${'x'.repeat(3_000)}`,
  ])('the address %s is none', async (address) => {
    const posted = await form.submit({ url: address });
    expect(posted).toMatchObject({ __typename: 'InvalidInput', code: 'INVALID_INPUT' });
    expect(posted.fields).toEqual([{ name: 'url', code: 'INVALID', message: expect.stringMatching(/عنوان صفحة/) }]);
  });

  it('a page of a strange origin may not post; that of an allowed one may', async () => {
    for (const origin of [
      'https://nobody.example',
      'http://gazette.test.nobody.example',
      'null',
      'https://blog.test.nobody.example',
    ]) {
      expect({ origin, ...(await form.submit({}, { origin })) }).toMatchObject({
        origin,
        __typename: 'NotAllowed',
        code: 'NOT_ALLOWED',
        message: expect.stringMatching(/لا يمكن التعليق/),
      });
    }
    for (const origin of ['https://gazette.test', 'https://blog.test', 'http://localhost:8080', 'http://127.0.0.1:1']) {
      expect([origin, (await form.submit({}, { origin })).__typename]).toEqual([origin, 'SubmitCommentPayload']);
    }
    expect(await form.thread()).toMatchObject({ commentCount: 4 });
  });

  it('a closed conversation takes no more and still shows what it has', async () => {
    await form.submit({});
    await form.setState('closed');
    expect(await form.submit({})).toMatchObject({ __typename: 'ThreadClosed', code: 'THREAD_CLOSED', message: expect.stringMatching(/أُغلق/) });
    expect(await form.thread()).toMatchObject({ commentCount: 1 });
  });

  it('a hidden conversation is not there', async () => {
    await form.submit({});
    await form.setState('hidden');
    expect((await form.submit({})).fields).toMatchObject([{ name: 'url', code: 'NOT_FOUND' }]);
    expect(await form.thread()).toBeNull();
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
      expect((await submit('198.51.100.2')).__typename).toBe('SubmitCommentPayload');
    } finally {
      await newsroom.close();
    }
  });
});
