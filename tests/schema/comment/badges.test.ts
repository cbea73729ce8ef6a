import { saveContributor } from '@gazette/schema/contributor/save-contributor.ts';
import { saveReaderKey } from '@gazette/schema/reader/save-reader-key.ts';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases } from '../../support/databases.ts';
import { type AskOptions, NOON, openNewsroom, type Newsroom } from '../../support/newsroom.ts';

const SUBMIT = `mutation ($input: SubmitCommentInput!) { submitComment(input: $input) {
  ... on SubmitCommentPayload { comment { author { name badges } } } ... on Error { code message }
} }`;

describe.each(databases)('badges under a comment on $name', (kind) => {
  let newsroom: Newsroom;
  const key = 'a key that the publisher and we alone know';
  beforeAll(async () => {
    newsroom = await openNewsroom(kind);
    await newsroom.write(async (unit) => {
      await saveReaderKey(unit, { keyId: 'publisher', algorithm: 'HS256', key });
      await saveContributor(unit, { slug: 'layla', names: { ar: 'ليلى حداد', en: 'Layla Haddad' } });
      await saveContributor(unit, { slug: 'moderator', names: { en: 'Moderator 1' } });
    });
    await newsroom.publish({ slug: 'hers', contributors: ['layla', 'moderator'] });
    await newsroom.publish({ slug: 'not-hers' });
  });
  afterAll(() => newsroom.close());

  async function author(slug: string, name: string, options: AskOptions = {}) {
    const input = { url: `https://gazette.test/en/articles/${slug}`, name, body: `A word of ${name} on ${slug}` };
    const { data } = await newsroom.ask<{ submitComment: { comment?: { author: object } } }>(SUBMIT, { input }, options);
    return data.submitComment.comment?.author;
  }
  const signed = (name: string) =>
    new SignJWT({ name, badges: ['subscriber'] })
      .setProtectedHeader({ alg: 'HS256', kid: 'publisher' })
      .setSubject(name)
      .setExpirationTime(NOON.getTime() / 1000 + 600)
      .sign(Buffer.from(key));

  it('tell who wrote the article that is talked about, in any of their names, and not elsewhere', async () => {
    const reader = await signed('ليلى حدّاد');
    expect(await author('hers', '', { reader })).toEqual({ name: 'ليلى حدّاد', badges: ['author', 'subscriber'] });
    expect(await author('not-hers', '', { reader })).toEqual({ name: 'ليلى حدّاد', badges: ['subscriber'] });
  });

  it('tell staff, who may be authors too', async () => {
    const token = await newsroom.addStaff('moderator');
    expect(await author('hers', '', { token })).toEqual({ name: 'moderator 1', badges: ['staff', 'author'] });
    expect(await author('not-hers', '', { token })).toEqual({ name: 'moderator 1', badges: ['staff'] });
  });

  it('say nothing of somebody who only writes the author’s name', async () => {
    expect(await author('hers', 'LAYLA-HADDAD')).toEqual({ name: 'LAYLA-HADDAD', badges: [] });
    expect(await author('hers', 'Omar')).toEqual({ name: 'Omar', badges: [] });
  });
});
