import { createHmac, generateKeyPairSync } from 'node:crypto';
import type { Site } from '@gazette/schema/site/site.entity.ts';
import { ensureReader } from '@gazette/schema/reader/ensure-reader.ts';
import { READER_TOKEN } from '@gazette/server/reader/reader-tokens.ts';
import { Readers } from '@gazette/server/reader/readers.ts';
import { Secrets } from '@gazette/server/secrets.ts';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { databases } from '../../support/databases.ts';
import { NOON, openNewsroom, type Newsroom } from '../../support/newsroom.ts';

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest('base64url');
/** A token put together by hand, as a forger does. */
const forge = (header: object, payload: object, key?: string | Buffer) => {
  const text = `${part(header)}.${part(payload)}`;
  return `${text}.${key === undefined ? '' : hmac(key, text)}`;
};
const seconds = (date: Date) => Math.floor(date.getTime() / 1000);

describe.each(databases)('on $name', (kind) => {
  let newsroom: Newsroom;
  let other: Site;
  beforeAll(async () => {
    newsroom = await openNewsroom(kind);
    other = await newsroom.saveSite({ key: 'other', names: { en: 'Other' }, locale: 'en', languages: ['en'], hosts: ['other.test'] });
  });
  afterAll(() => newsroom.close());

  const asker = (token: string, site: Site = newsroom.site) =>
    newsroom.services.readers.readerOf(new Headers({ 'x-gazette-reader': token }), site);
  const newReader = async (name = 'Nour') => (await newsroom.write((unit) => ensureReader(unit, null, name))).reader;

  describe('installation secrets', () => {
    it('are the same for all who ask first at the same moment', async () => {
      const processes = Array.from({ length: 8 }, () => new Secrets(newsroom.services.database, () => NOON));
      const values = await Promise.all(processes.map((secrets) => secrets.secret('race')));
      expect(new Set(values.map((value) => value.toString('hex'))).size).toBe(1);
      expect(values[0]).toHaveLength(32);
    });
  });

  describe('the key of address hashes', () => {
    it('that one process has made is used by it no longer than any other once another process has made a newer one', async () => {
      const [one, other] = [new Secrets(newsroom.services.database, () => NOON), new Secrets(newsroom.services.database, () => NOON)];
      await one.secret('of-two');
      for (const process of [one, other]) expect(await process.replaceAfter('of-two', 0)).toBe(true);
      const since = performance.now.bind(performance);
      const later = vi.spyOn(performance, 'now').mockImplementation(() => since() + 61_000);
      onTestFinished(() => later.mockRestore());
      expect(await one.newest('of-two')).toEqual(await other.newest('of-two'));
    });

    it('is thrown away when it is old, in all processes, and not before', async () => {
      const { readers } = newsroom.services;
      const hash = () => readers.addressHash(newsroom.site, '192.0.2.1');
      const keys = async () => (await newsroom.services.database.reads.selectFrom('secret').selectAll().where('name', 'like', 'address-hash%').execute());
      const before = await hash();
      const [old] = await keys();
      newsroom.setNow(new Date(NOON.getTime() + 29 * 86_400_000));
      expect([await readers.renewAddressKey(), await hash()]).toEqual([false, before]);
      newsroom.setNow(new Date(NOON.getTime() + 30 * 86_400_000));
      expect(await readers.renewAddressKey()).toBe(true);
      expect(await hash()).not.toBe(before);
      expect((await keys()).map(({ name, value }) => [name, value === old?.value])).toEqual([['address-hash.2', false]]);
      const elsewhere = new Readers(newsroom.services);
      expect(await elsewhere.addressHash(newsroom.site, '192.0.2.200')).toBe(await hash());
      expect(await readers.renewAddressKey()).toBe(false);
      newsroom.setNow(NOON);
    });
  });

  describe('our own tokens', () => {
    it('know their reader again, with the name given last', async () => {
      const reader = await newReader('سلمى');
      const token = await newsroom.services.readers.issueToken(reader, newsroom.site);
      expect(await asker(token)).toEqual({
        reader: { id: reader.id, kind: 'anonymous', name: 'سلمى', badges: [], externalId: null },
        problem: null,
      });
    });

    it('are good for a year and say then that they have expired', async () => {
      const token = await newsroom.services.readers.issueToken(await newReader(), newsroom.site);
      newsroom.setNow(new Date(NOON.getTime() + 364 * 86_400_000));
      expect((await asker(token)).problem).toBeNull();
      newsroom.setNow(new Date(NOON.getTime() + 366 * 86_400_000));
      expect(await asker(token)).toEqual({ reader: null, problem: 'expired' });
      newsroom.setNow(NOON);
    });

    it('are good on their own site alone', async () => {
      const token = await newsroom.services.readers.issueToken(await newReader(), newsroom.site);
      expect(await asker(token, other)).toEqual({ reader: null, problem: 'foreign' });
    });

    it('stay good when the key is rotated, and are signed with the newest', async () => {
      const reader = await newReader();
      const before = await newsroom.services.readers.issueToken(reader, newsroom.site);
      await newsroom.services.readers.secrets.rotate(READER_TOKEN);
      const after = await newsroom.services.readers.issueToken(reader, newsroom.site);
      expect(JSON.parse(Buffer.from(after.split('.')[0] ?? '', 'base64url').toString())).toEqual({ alg: 'HS256', kid: 'reader-token.2' });
      expect((await asker(before)).reader?.id).toBe(reader.id);
      const elsewhere = new Readers(newsroom.services);
      expect((await elsewhere.readerOf(new Headers({ 'x-gazette-reader': after }), newsroom.site)).reader?.id).toBe(reader.id);
    });

    it.each([
      ['no signature', { alg: 'none', kid: READER_TOKEN }, undefined],
      ['another key', { alg: 'HS256', kid: READER_TOKEN }, 'guess'],
      ['a key nobody made', { alg: 'HS256', kid: 'reader-token.99' }, 'guess'],
    ])('with %s are nobody’s', async (_, header, key) => {
      const reader = await newReader();
      const payload = { iss: 'gazette', aud: newsroom.site.id, sub: reader.id, exp: seconds(NOON) + 1000 };
      expect(await asker(forge(header, payload, key))).toEqual({ reader: null, problem: 'invalid' });
    });

    it.each(['', 'x', 'a.b.c', '.'.repeat(5000)])('that are no tokens (%#) are nobody’s', async (token) => {
      expect((await asker(token)).reader).toBeNull();
    });

    it('of a reader who is not there any more say so', async () => {
      const token = await newsroom.services.readers.issueToken({ id: '00000000-0000-4000-8000-000000000000' }, newsroom.site);
      expect(await asker(token)).toEqual({ reader: null, problem: 'gone' });
    });
  });

  describe('a publisher’s tokens', () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pem = rsa.publicKey.export({ type: 'spki', format: 'pem' }).toString();
    const shared = 'a-shared-secret-of-at-least-32-characters';
    const claims = { sub: 'user-7', name: 'Layla', badges: ['subscriber'], role: 'columnist', exp: seconds(NOON) + 3600 };
    const hs = (changes: object = {}, header: object = {}) => forge({ alg: 'HS256', kid: 'hs', ...header }, { ...claims, ...changes }, shared);

    beforeAll(async () => {
      const row = { site_id: newsroom.site.id, created_at: NOON };
      await newsroom.services.database.bookkeep((db) =>
        db
          .insertInto('reader_key')
          .values([
            { ...row, key_id: 'hs', algorithm: 'HS256', key: shared },
            { ...row, key_id: 'rs', algorithm: 'RS256', key: pem },
          ])
          .execute(),
      );
    });

    it('give name, badges and role, and one id whenever they come', async () => {
      const first = await asker(hs());
      expect(first).toMatchObject({ problem: null, reader: { kind: 'signed', name: 'Layla', badges: ['subscriber', 'columnist'] } });
      expect((await asker(hs({ name: 'Layla H.' }))).reader?.id).toBe(first.reader?.id);
    });

    it('may be signed with RSA', async () => {
      const token = await new SignJWT({ name: 'Layla' })
        .setProtectedHeader({ alg: 'RS256', kid: 'rs' })
        .setSubject('user-7')
        .setExpirationTime(seconds(NOON) + 60)
        .sign(rsa.privateKey);
      expect((await asker(token)).reader).toMatchObject({ kind: 'signed', name: 'Layla' });
    });

    it('may be signed with an elliptic curve', async () => {
      const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      const key = ec.publicKey.export({ type: 'spki', format: 'pem' }).toString();
      await newsroom.services.database.bookkeep((db) =>
        db.insertInto('reader_key').values({ site_id: newsroom.site.id, created_at: NOON, key_id: 'es', algorithm: 'ES256', key }).execute(),
      );
      const token = await new SignJWT({ name: 'Layla' })
        .setProtectedHeader({ alg: 'ES256', kid: 'es' })
        .setSubject('user-8')
        .setExpirationTime(seconds(NOON) + 60)
        .sign(ec.privateKey);
      expect((await asker(token)).reader).toMatchObject({ kind: 'signed' });
    });

    it('signed with the public key as if it were a shared secret are nobody’s', async () => {
      expect(await asker(forge({ alg: 'HS256', kid: 'rs' }, claims, pem))).toEqual({ reader: null, problem: 'invalid' });
    });

    it.each([
      ['no signature', () => forge({ alg: 'none', kid: 'hs' }, claims)],
      ['no key id', () => hs({}, { kid: undefined })],
      ['an unknown key id', () => hs({}, { kid: 'nobody' })],
      ['no expiry', () => hs({ exp: undefined })],
      ['an expiry more than a day ahead', () => hs({ exp: seconds(NOON) + 2 * 86_400 })],
      ['no subject', () => hs({ sub: undefined })],
      ['no name', () => hs({ name: '   ' })],
    ])('with %s are nobody’s', async (_, token) => {
      expect(await asker(token())).toEqual({ reader: null, problem: 'invalid' });
    });

    it('may be a minute late by the publisher’s clock, and no more', async () => {
      expect((await asker(hs({ exp: seconds(NOON) - 50 }))).reader).not.toBeNull();
      expect(await asker(hs({ exp: seconds(NOON) - 70 }))).toEqual({ reader: null, problem: 'expired' });
    });

    it('for another audience, and of another site’s key, are not good here', async () => {
      expect((await asker(hs({ aud: 'other' }))).problem).toBe('foreign');
      expect((await asker(hs({ aud: ['gazette'] }))).problem).toBeNull();
      expect((await asker(hs(), other)).problem).toBe('invalid');
    });
  });
});
