import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SUBMIT } from '../support/comment-form.ts';
import { databases } from '../support/databases.ts';
import { NOON, openNewsroom, type Newsroom } from '../support/newsroom.ts';
import { Browser, edit, like, remove, report } from '../schema/reader/reader-under-test.ts';

const url = 'https://gazette.test/hostile';
const HOUR = 3_600_000;
const appeal = `mutation ($id: ID!) { appealDecision(input: { id: $id, text: "No." }) { __typename ... on InvalidInput { fields { name code } } } }`;

describe.each(databases)('what means harm, on $name', (kind) => {
  let newsroom: Newsroom;
  let number = 0;
  beforeAll(async () => {
    newsroom = await openNewsroom(kind);
  });
  afterAll(() => newsroom.close());

  const submit = async (input: object) => {
    const { data, errors } = await newsroom.ask<{ submitComment: Record<string, never> & { comment: { id: string; status: string; body: { text: string; segments: { kind: string; href: string | null }[] } } } }>(
      SUBMIT,
      { input: { url, name: 'Salma', body: 'A word.', ...input } },
      { address: `10.1.${++number}.1` },
    );
    expect(errors).toBeUndefined();
    return data.submitComment;
  };

  it('five hundred links are too much, four hundred are kept for a moderator, and none leads to a script', async () => {
    const links = (count: number) => Array.from({ length: count }, () => 'http://a.tk').join(' ');
    expect(await submit({ body: links(500) })).toMatchObject({ __typename: 'InvalidInput', fields: [{ name: 'body', code: 'TOO_LONG' }] });
    expect((await submit({ body: links(400) })).comment).toMatchObject({ status: 'PENDING' });
    const { comment } = await submit({ body: 'javascript:alert(1) data:text/html,<b> [x](javascript:alert(1)) https://fine.example/' });
    expect(comment.body.segments.flatMap(({ href }) => href ?? [])).toEqual(['https://fine.example/']);
  });

  it('letters under towers of marks are kept for a moderator, and do not take long to judge', async () => {
    const zalgo = Array.from('He comes', (letter) => letter + '\u0301\u0316\u0321\u0489'.repeat(20)).join('');
    expect((await submit({ body: zalgo })).comment).toMatchObject({ status: 'PENDING' });
    expect(await submit({ body: `a${'\u0301'.repeat(200_000)}` })).toMatchObject({ __typename: 'InvalidInput', fields: [{ name: 'body', code: 'TOO_LONG' }] });
  });

  it('bidi overrides do not turn what stands around them', async () => {
    const { comment } = await submit({ body: 'before \u202egnp.exe\u2066 after' });
    expect(comment.body.text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  });

  it('fifty thousand characters are refused at their field, in the words of the site', async () => {
    const refused = await submit({ body: 'ب '.repeat(25_000) });
    expect(refused).toMatchObject({ __typename: 'InvalidInput', fields: [{ name: 'body', code: 'TOO_LONG', message: expect.stringMatching(/أطول/) }] });
  });

  it('an answer to a comment that was taken back, or is hidden, is refused at its field', async () => {
    const writer = new Browser(newsroom, '10.2.1.1');
    const { id } = await writer.post('To be taken back.', 'Nour', { url });
    await writer.act(remove, { id });
    expect(await submit({ parentId: id })).toMatchObject({ __typename: 'InvalidInput', fields: [{ name: 'parentId', code: 'NOT_FOUND' }] });
  });

  it.each([
    ['edited', edit, { body: 'x' }],
    ['deleted', remove, {}],
    ['liked', like, { like: true }],
    ['objected to', appeal, {}],
  ])('what is no comment cannot be %s, and the field says so', async (_act, mutation, more) => {
    const reader = new Browser(newsroom, `10.3.${++number}.1`);
    await reader.post('Mine.', 'Nour', { url });
    const page = Buffer.from('Article:0198c0de-0000-7000-8000-000000000000').toString('base64url');
    for (const id of ['', 'nonsense', "' or 1=1 --", '\u0000', page]) {
      expect([id, (await reader.act(mutation, { id, ...more }))['__typename']]).toEqual([id, 'InvalidInput']);
    }
  });

  it('what is no comment cannot be reported', async () => {
    const reader = new Browser(newsroom, '10.4.1.1');
    expect(await reader.act(report, { input: { id: 'nonsense', reason: 'SPAM' } })).toMatchObject({ fields: [{ name: 'id', code: 'INVALID' }] });
  });

  it('proofs, stamps and tokens that are anything but that are told apart without a fault', async () => {
    for (const odd of ['', '\u0000', '{}', 'null', 'x'.repeat(20_000), Buffer.from('{"challenge":{"parameters":{"data":{}}}}').toString('base64'), '..', '-1.x']) {
      expect(await submit({ proof: odd, stamp: odd, clientKey: odd })).toMatchObject({ __typename: 'SubmitCommentPayload' });
    }
  });

  it('a clock that jumps back and forth loses nobody’s words and shuts nobody out', async () => {
    const reader = new Browser(newsroom, '10.5.1.1');
    const at = (hours: number) => newsroom.setNow(new Date(NOON.getTime() + hours * HOUR));
    const { id } = await reader.post('At noon.', 'Nour', { url });
    at(-48);
    const earlier = await reader.post('Two days before, by the clock.', 'Nour', { url });
    expect(await reader.act(edit, { id: earlier.id, body: 'Two days before, edited.' })).toMatchObject({ __typename: 'EditCommentPayload' });
    expect(await reader.act(edit, { id, body: 'At noon, edited before it was written.' })).toMatchObject({ __typename: 'NotAllowed' });
    const response = await newsroom.app.fetch(new Request('https://gazette.test/challenge?site=gazette'));
    const { stamp } = (await response.json()) as { stamp: string };
    at(-72);
    expect((await reader.post('With a stamp from the future.', 'Nour', { url, stamp })).status).toBe('APPROVED');
    at(24 * 30);
    expect(await reader.act(edit, { id, body: 'Too late.' })).toMatchObject({ __typename: 'NotAllowed' });
    expect((await reader.post('A month later.', 'Nour', { url })).status).toBe('APPROVED');
    at(0);
    const { data } = await newsroom.ask<{ thread: { comments: { nodes: { body: { text: string } }[] } } }>(
      'query ($url: URL!) { thread(url: $url) { comments(first: 100, order: OLDEST) { nodes { body { text } } } } }',
      { url },
    );
    const texts = data.thread.comments.nodes.map(({ body }) => body.text);
    for (const text of ['At noon.', 'Two days before, edited.', 'With a stamp from the future.', 'A month later.']) {
      expect(texts).toContain(text);
    }
  });
});
