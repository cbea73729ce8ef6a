import { ensureReader } from '@gazette/schema/reader/ensure-reader.ts';
import { signedReaderId } from '@gazette/schema/reader/signed-reader-id.ts';
import { saveReaderKey } from '@gazette/schema/reader/save-reader-key.ts';
import { addStaff } from '@gazette/schema/staff/save-staff.ts';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases } from '../../support/databases.ts';
import { NOON, openNewsroom, type Newsroom } from '../../support/newsroom.ts';

const SUBMIT = `mutation ($input: SubmitCommentInput!) { submitComment(input: $input) {
  __typename ... on InvalidInput { fields { name code message } } ... on SubmitCommentPayload { comment { id status author { name badges } } }
} }`;
const secret = 'a-shared-secret-of-at-least-32-characters';

interface Answer {
  readonly __typename: string;
  readonly fields?: { name: string; message: string }[];
  readonly comment?: { id: string; status: string; author: { name: string; badges: string[] } };
}

describe.each(databases)('a name that belongs to somebody, on $name', (kind) => {
  let newsroom: Newsroom;
  let owner: string;
  let number = 0;
  beforeAll(async () => {
    newsroom = await openNewsroom(kind);
    owner = await newsroom.addStaff('owner');
    await newsroom.write(async (unit) => {
      for (const [email, name] of [['a@gazette.test', 'أحمد الشرقاوي'], ['c@gazette.test', 'Clara Winter']] as const) {
        await addStaff(unit, { email, name, role: 'editor', passwordHash: null }, null);
      }
      const external = { kind: 'signed', badges: [] } as const;
      for (const [sub, name] of [['u1', 'محمد'], ['u2', 'Layla Haddad']] as const) {
        await ensureReader(unit, { ...external, id: signedReaderId(unit.site.id, sub), name, externalId: sub }, '');
      }
      await saveReaderKey(unit, { keyId: 'k1', algorithm: 'HS256', key: secret });
    });
  });
  afterAll(() => newsroom.close());

  const post = async (name: string, reader?: string) => {
    const input = { url: 'https://gazette.test/names', name, body: `Word number ${++number}.` };
    // From another house each time, so that none is busy.
    const options = { address: `10.${number >> 8}.${number & 255}.1`, ...(reader && { reader }) };
    return (await newsroom.ask<{ submitComment: Answer }>(SUBMIT, { input }, options)).data.submitComment;
  };
  const signIn = (claims: object) =>
    new SignJWT({ ...claims }).setProtectedHeader({ alg: 'HS256', kid: 'k1' }).setExpirationTime(NOON.getTime() / 1000 + 60).sign(new TextEncoder().encode(secret));

  it.each([
    ['as it is', 'أحمد الشرقاوي'],
    ['without hamza', 'احمد الشرقاوى'],
    ['with harakat and tatweel', 'أَحْمَــد الشَّرقاوي'],
    ['with a Persian yeh', 'أحمد الشرقاوی'],
    ['with a Persian keheh or a Urdu letter', 'أحمد الشرقاوي'.replace('ه', 'ہ')],
    ['with zero-width and bidi marks', 'أح\u200bمد\u202e الشر\u2060قاوي\u200f'],
    ['in presentation forms', 'ﺃﺣﻤﺪ ﺍﻟﺸﺮﻗﺎﻭﻱ'],
    ['without its space', 'أحمدالشرقاوي'],
    ['in capitals', 'CLARA WINTER'],
    ['with other spaces and signs', ' Clara\u2003·\u00a0W.i.n.t.e.r '],
    ['with Cyrillic letters', 'Сlаrа Wіntеr'],
    ['with accents', 'Çlárà Wïntèr'],
    ['in full width', 'Ｃｌａｒａ Ｗｉｎｔｅｒ'],
    ['with digits for letters', 'C1ara W1nter'],
    ['in a fancy alphabet', '𝓒𝓵𝓪𝓻𝓪 𝓦𝓲𝓷𝓽𝓮𝓻'],
    ['of a signed-in reader', 'layla hаddad'],
    ['of a signed-in reader, however common', 'مُحمّد'],
  ])('cannot be borrowed %s, and the field says so', async (_dress, name) => {
    const answer = await post(name);
    expect(answer).toMatchObject({ __typename: 'InvalidInput', fields: [{ name: 'name' }] });
    expect(answer.fields?.[0]?.message).toMatch(/اختر اسمًا آخر/);
  });

  it.each(['محمود', 'محمد علي', 'Clara', 'Winter', 'Clara Winters', 'أحمد', 'Layla H.', '李明', '☺'])('leaves %s to whom it belongs', async (name) => {
    expect(await post(name)).toMatchObject({ __typename: 'SubmitCommentPayload', comment: { status: 'APPROVED', author: { name } } });
  });

  it('is borne by the signed-in reader whose it is, and by another of the same name', async () => {
    expect(await post('anything', await signIn({ sub: 'u1', name: 'محمد' }))).toMatchObject({ comment: { status: 'APPROVED', author: { name: 'محمد' } } });
    expect(await post('anything', await signIn({ sub: 'u3', name: 'محمد' }))).toMatchObject({ comment: { status: 'APPROVED', author: { name: 'محمد' } } });
  });

  it('of staff waits for a moderator where a signed-in reader bears it, unless the publisher says that it is they', async () => {
    const held = await post('x', await signIn({ sub: 'u4', name: 'Clara  WINTER' }));
    expect(held).toMatchObject({ comment: { status: 'PENDING' } });
    const { data } = await newsroom.ask<{ commentContext: { comment: { reason: object } } }>(
      'query ($id: ID!) { commentContext(id: $id) { comment { reason { code explanation(language: "en") } } } }',
      { id: held.comment?.id },
      { token: owner },
    );
    expect(data.commentContext.comment.reason).toEqual({
      code: 'borrowed-name',
      explanation: 'Bears a name like that of somebody of the staff: Clara WINTER',
    });
    expect(await post('x', await signIn({ sub: 'u5', name: 'Clara Winter', role: 'staff' }))).toMatchObject({
      comment: { status: 'APPROVED', author: { name: 'Clara Winter', badges: ['staff'] } },
    });
  });
});
