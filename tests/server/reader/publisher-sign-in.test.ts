import { createHmac, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { removeReaderKey, saveReaderKey } from '@gazette/schema/reader/save-reader-key.ts';
import { SignJWT, exportJWK, type CryptoKey } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases } from '../../support/databases.ts';
import { NOON, openNewsroom, type Newsroom } from '../../support/newsroom.ts';

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' });
const pem = (key: KeyObject) => key.export({ type: 'spki', format: 'pem' }).toString();
const shared = 'a-shared-secret-of-at-least-32-characters';
const now = NOON.getTime() / 1000;
const claims = { sub: 'user-7', name: 'ليلى', exp: now + 600 };
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const forge = (header: object, payload: object, key?: string | Buffer) => {
  const text = `${part(header)}.${part(payload)}`;
  return `${text}.${key === undefined ? '' : createHmac('sha256', key).update(text).digest('base64url')}`;
};
const SUBMIT = `mutation { submitComment(input: { url: "https://gazette.test/signed", name: "Nobody", body: "Signed in?" }) {
  __typename ... on ReaderUnknown { code reason message } ... on SubmitCommentPayload { readerToken comment { author { name badges } } }
} }`;

describe.each(databases)('a publisher’s sign-in through the graph, on $name', (kind) => {
  let newsroom: Newsroom;
  beforeAll(async () => {
    newsroom = await openNewsroom(kind);
    await newsroom.write(async (unit) => {
      await saveReaderKey(unit, { keyId: 'hs', algorithm: 'HS256', key: shared });
      await saveReaderKey(unit, { keyId: 'rs', algorithm: 'RS256', key: pem(rsa.publicKey) });
      await saveReaderKey(unit, { keyId: 'es', algorithm: 'ES256', key: pem(ec.publicKey) });
    });
  });
  afterAll(() => newsroom.close());

  let number = 0;
  const submit = async (token: string) => {
    const options = { headers: { 'x-gazette-reader': token }, address: `10.0.${++number}.1` };
    const { data, errors } = await newsroom.ask<{ submitComment: { __typename: string; reason?: string; message?: string } }>(SUBMIT, {}, options);
    expect(errors).toBeUndefined();
    return data.submitComment;
  };
  const sign = (alg: string, kid: string, key: CryptoKey | KeyObject | Uint8Array, more: object = {}, header: object = {}) =>
    new SignJWT({ ...claims, ...more }).setProtectedHeader({ alg, kid, ...header }).sign(key);

  it.each([
    ['HS256', () => sign('HS256', 'hs', Buffer.from(shared))],
    ['RS256', () => sign('RS256', 'rs', rsa.privateKey)],
    ['ES256', () => sign('ES256', 'es', ec.privateKey)],
  ])('with %s posts under the vouched name, whatever the form says, and makes no token of ours', async (_alg, token) => {
    const signed = await submit(await token());
    expect(signed).toMatchObject({ __typename: 'SubmitCommentPayload', readerToken: null, comment: { author: { name: 'ليلى', badges: [] } } });
  });

  it.each([
    ['alg none', () => forge({ alg: 'none', kid: 'hs' }, claims)],
    ['alg None', () => forge({ alg: 'None', kid: 'hs' }, claims)],
    ['alg none and a signature', () => forge({ alg: 'none', kid: 'rs' }, claims, pem(rsa.publicKey))],
    ['the public key as a secret', () => forge({ alg: 'HS256', kid: 'rs' }, claims, pem(rsa.publicKey))],
    ['the public key as a secret, trimmed', () => forge({ alg: 'HS256', kid: 'rs' }, claims, pem(rsa.publicKey).trim())],
    ['another algorithm of the same family', async () => sign('PS256', 'rs', rsa.privateKey)],
    ['a longer hash', () => sign('HS512', 'hs', Buffer.from(shared.repeat(2)))],
    ['a key of its own in the header', async () => sign('RS256', 'es', rsa.privateKey, {}, { jwk: await exportJWK(rsa.publicKey) })],
    ['a critical extension', () => forge({ alg: 'HS256', kid: 'hs', crit: ['x'], x: 1 }, claims, shared)],
    ['an empty secret', () => forge({ alg: 'HS256', kid: 'hs' }, claims, '')],
    ['no expiry', () => forge({ alg: 'HS256', kid: 'hs' }, { ...claims, exp: undefined }, shared)],
    ['an expiry that is no number', () => forge({ alg: 'HS256', kid: 'hs' }, { ...claims, exp: '9999999999' }, shared)],
    ['a time to come', () => sign('HS256', 'hs', Buffer.from(shared), { nbf: now + 120 })],
    ['a name that nobody can see', () => sign('HS256', 'hs', Buffer.from(shared), { name: '\u200b\u202e' })],
  ])('with %s is told apart, and nothing is posted', async (_trick, token) => {
    const refused = await submit(await token());
    expect(refused).toMatchObject({ __typename: 'ReaderUnknown', code: 'READER_UNKNOWN', reason: 'INVALID' });
    expect(refused.message).toMatch(/لم يضِع ما كتبت/);
  });

  it('tells an expired token and one for another audience', async () => {
    expect(await submit(await sign('ES256', 'es', ec.privateKey, { exp: now - 61 }))).toMatchObject({ reason: 'EXPIRED' });
    expect(await submit(await sign('ES256', 'es', ec.privateKey, { aud: 'another' }))).toMatchObject({ reason: 'FOREIGN' });
  });

  it('forgives a minute of the publisher’s clock on either side', async () => {
    for (const more of [{ exp: now - 50 }, { nbf: now + 50 }]) {
      expect(await submit(await sign('RS256', 'rs', rsa.privateKey, more))).toMatchObject({ __typename: 'SubmitCommentPayload' });
    }
  });

  it('survives a change of keys: the new one is good at once, the old one until it is taken away', async () => {
    const second = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    await newsroom.write((unit) => saveReaderKey(unit, { keyId: 'es.2', algorithm: 'ES256', key: pem(second.publicKey) }));
    expect(await submit(await sign('ES256', 'es.2', second.privateKey))).toMatchObject({ __typename: 'SubmitCommentPayload' });
    expect(await submit(await sign('ES256', 'es', ec.privateKey))).toMatchObject({ __typename: 'SubmitCommentPayload' });
    expect(await submit(await sign('ES256', 'es.2', ec.privateKey))).toMatchObject({ reason: 'INVALID' });
    await newsroom.write((unit) => removeReaderKey(unit, 'es.2'));
    expect(await submit(await sign('ES256', 'es.2', second.privateKey))).toMatchObject({ reason: 'INVALID' });
  });

  it('takes no key that would let anybody in, or nobody', async () => {
    const save = (algorithm: 'HS256' | 'RS256' | 'ES256', key: string) => newsroom.write((unit) => saveReaderKey(unit, { keyId: 'new', algorithm, key }));
    const weak = generateKeyPairSync('rsa', { modulusLength: 1024 });
    const bare = rsa.publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
    await expect(save('HS256', bare)).rejects.toThrow(/shared secret/);
    await expect(save('HS256', JSON.stringify(await exportJWK(rsa.publicKey)))).rejects.toThrow(/shared secret/);
    await expect(save('RS256', pem(ec.publicKey))).rejects.toThrow(/RSA of at least 2048 bits/);
    await expect(save('RS256', pem(weak.publicKey))).rejects.toThrow(/RSA of at least 2048 bits/);
    await expect(save('ES256', pem(rsa.publicKey))).rejects.toThrow(/P-256/);
    await expect(save('ES256', pem(p384.publicKey))).rejects.toThrow(/P-256/);
    await expect(save('ES256', '-----BEGIN PUBLIC KEY-----\nbm9uc2Vuc2U=\n-----END PUBLIC KEY-----')).rejects.toThrow(/P-256/);
  });
});
