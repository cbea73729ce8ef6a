import { exportReader } from '@gazette/schema/comment/export-reader.ts';
import { applyRetention } from '@gazette/schema/comment/retention.ts';
import { decide } from '@gazette/schema/comment/decide.ts';
import { decodeGlobalId } from '@gazette/schema/graph/global-id.ts';
import { visible } from '@gazette/schema/gate/visible.ts';
import { banReader, liftBan } from '@gazette/schema/reader/ban-reader.ts';
import { ensureReader } from '@gazette/schema/reader/ensure-reader.ts';
import { isBanned } from '@gazette/schema/reader/is-banned.ts';
import { nameIsBorrowed } from '@gazette/schema/reader/name-is-borrowed.ts';
import { saveReaderKey } from '@gazette/schema/reader/save-reader-key.ts';
import { signedReaderId } from '@gazette/schema/reader/signed-reader-id.ts';
import { retention } from '@gazette/server/reader/apply-retention.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databases } from '../../support/databases.ts';
import { NOON, openNewsroom, type Newsroom } from '../../support/newsroom.ts';
import { Browser, like, PAGE, report, seen } from './reader-under-test.ts';

const DAY = 86_400_000;

describe.each(databases)('on $name', (kind) => {
  let newsroom: Newsroom;
  let writer: Browser;
  let other: Browser;
  beforeEach(async () => {
    newsroom = await openNewsroom(kind);
    writer = new Browser(newsroom);
    other = new Browser(newsroom, '198.51.100.1');
  });
  afterEach(() => newsroom.close());

  const idOf = async (browser: Browser) => {
    const { reader } = await newsroom.services.readers.readerOf(new Headers({ 'x-gazette-reader': browser.token ?? '' }), newsroom.site);
    return reader?.id ?? '';
  };
  const rows = () =>
    visible(newsroom.services.database, { site: newsroom.site, viewer: 'newsroom' })
      .comments()
      .select(['comment.id', 'comment.body', 'comment.author_name', 'comment.reader_id', 'comment.address_hash', 'comment.like_count'])
      .orderBy('comment.created_at')
      .orderBy('comment.id')
      .execute();
  const submit = `mutation ($url: String!) { submitComment(input: { url: $url, name: "N", body: "Again." }) {
    __typename ... on ReaderBanned { code until message } ... on SubmitCommentPayload { comment { status } }
  } }`;

  describe('bans', () => {
    const ban = async (until: Date | null) => {
      await writer.post('Bad.');
      const readerId = await idOf(writer);
      await newsroom.write((unit) => banReader(unit, { readerId, reason: 'Insults.', until, addressHash: null, staff: null }));
      return readerId;
    };

    it('stop a reader with a clear word, until they are lifted', async () => {
      const readerId = await ban(null);
      expect(await writer.act(submit, { url: PAGE })).toMatchObject({ __typename: 'ReaderBanned', code: 'READER_BANNED', until: null });
      expect(await newsroom.write((unit) => liftBan(unit, readerId, null))).toBe(true);
      expect(await writer.act(submit, { url: PAGE })).toMatchObject({ __typename: 'SubmitCommentPayload' });
    });

    it('stop likes too, but nobody’s notice of what is illegal', async () => {
      const { id } = await other.post('Somebody else’s.', 'Omar');
      const readerId = await ban(null);
      expect(await writer.act(like, { id, like: true })).toEqual({ __typename: 'NotAllowed', code: 'NOT_ALLOWED' });
      const notice = { id, reason: 'ILLEGAL', note: 'A threat.', name: 'Nour', email: 'nour@example.test', goodFaith: true };
      expect(await writer.act(report, { input: notice })).toMatchObject({ __typename: 'ReportCommentPayload' });
      await newsroom.write((unit) => liftBan(unit, readerId, null));
      expect(await writer.act(like, { id, like: true })).toMatchObject({ __typename: 'ReactToCommentPayload' });
    });

    it('for a time end by themselves', async () => {
      await ban(new Date(NOON.getTime() + DAY));
      expect(await writer.act(submit, { url: PAGE })).toMatchObject({ until: '2026-03-02T12:00:00.000Z' });
      newsroom.setNow(new Date(NOON.getTime() + DAY + 1));
      expect(await writer.act(submit, { url: PAGE })).toMatchObject({ __typename: 'SubmitCommentPayload' });
    });

    it('make others from the same address block wait, and no one else', async () => {
      await writer.post('Bad.');
      const readerId = await idOf(writer);
      const addressHash = await newsroom.services.readers.addressHash(newsroom.site, '192.0.2.1');
      await newsroom.write((unit) => banReader(unit, { readerId, reason: 'Spam.', until: null, addressHash, staff: null }));
      const check = (hash: string | null) => newsroom.write((unit) => isBanned(unit, { readerId: null, addressHash: hash }));
      expect(await check(addressHash)).toMatchObject({ by: 'address' });
      expect(await check('another')).toBeUndefined();
    });

    it('are the business of staff', async () => {
      const answer = await writer.ask('mutation { banReader(input: { readerId: "UmVhZGVyOng=", reason: "x" }) { __typename } }');
      expect(answer.data).toEqual({ banReader: { __typename: 'NotAllowed' } });
    });
  });

  it('a signed reader’s name cannot be borrowed in another dress, and bearing it oneself is no borrowing', async () => {
    const id = signedReaderId(newsroom.site.id, 'user-7');
    const identity = { id, kind: 'signed', name: 'Layla Haddad', badges: [], externalId: 'user-7' } as const;
    await newsroom.write((unit) => ensureReader(unit, identity, ''));
    const borrowed = (name: string, readerId: string | null = null) =>
      newsroom.write((unit) => nameIsBorrowed(unit, name, { readerId }));
    const dresses = ['layla  haddad', 'L.a.y.l.a-Haddad', 'Lay\u200bla Haddad', 'Ｌａｙｌａ Haddad', 'Làyla Haddad', 'Lауlа Hаddаd', 'LayIa Haddad'];
    const found = await Promise.all(dresses.map(async (name) => ((await borrowed(name)) ? name : 'free')));
    expect(found).toEqual(dresses);
    expect(await borrowed('Layla Hadda')).toBe(false);
    expect(await borrowed('Layla Haddad', id)).toBe(false);
  });

  it('a publisher’s key is refused where it would let anybody in', async () => {
    const save = (key: string, algorithm: 'HS256' | 'RS256', keyId = 'k') => newsroom.write((unit) => saveReaderKey(unit, { keyId, algorithm, key }));
    await expect(save('short', 'HS256')).rejects.toThrow(/32 bytes/);
    await expect(save('-----BEGIN PUBLIC KEY-----\nabcdefghijklmnopqrstuvwxyz', 'HS256')).rejects.toThrow(/PEM/);
    await expect(save('-----BEGIN PRIVATE KEY-----\n', 'RS256')).rejects.toThrow(/public key/);
    await expect(save('x'.repeat(32), 'HS256', 'reader-token.2')).rejects.toThrow(/begin with/);
  });

  describe('a reader’s data', () => {
    it('are handed out whole, to the reader alone', async () => {
      await writer.post('Mine.', 'Nour');
      const { id } = await other.post('Theirs.', 'Omar');
      await writer.act(like, { id, like: true });
      await writer.act(report, { input: { id, reason: 'OTHER', note: 'Look.' } });
      const { json } = await writer.act('mutation { exportReader { ... on ExportReaderPayload { json } } }');
      const data = JSON.parse(String(json));
      expect(data).toMatchObject({
        site: 'gazette',
        reader: { name: 'Nour' },
        comments: [{ body: 'Mine.', status: 'approved' }],
        likes: [{ comment: decodeGlobalId(id).id }],
        reports: [{ note: 'Look.' }],
      });
      expect(String(json)).not.toContain('Theirs.');
      const stranger = await new Browser(newsroom).act('mutation { exportReader { __typename } }');
      expect(stranger).toEqual({ __typename: 'ReaderUnknown' });
    });

    it('are erased with the words, likes and the token, and answers of others stay', async () => {
      const { id } = await writer.post('My address is Nile Street.', 'Nour');
      await writer.post('Another of mine.', 'Nour');
      await other.post('An answer.', 'Omar', { parentId: id });
      const { id: theirs } = await other.post('Theirs.', 'Omar');
      await writer.act(like, { id: theirs, like: true });
      const reader = await idOf(writer);
      expect(await writer.act('mutation { eraseReader { ... on EraseReaderPayload { comments } } }')).toEqual({ comments: 2 });
      const left = await rows();
      expect(left.map(({ body }) => body).filter(Boolean).toSorted()).toEqual(['An answer.', 'Theirs.']);
      expect(left.filter((row) => row.reader_id === reader || row.author_name === 'Nour' || row.like_count > 0)).toEqual([]);
      expect(await exportReader(newsroom.services.database, newsroom.site, reader, NOON)).toMatchObject({
        reader: { name: '', externalId: null },
        comments: [],
        likes: [],
      });
      expect((await writer.ask('{ viewer { readerProblem } }')).data).toEqual({ viewer: { readerProblem: 'GONE' } });
      expect((await newsroom.ask(seen, { url: PAGE })).data).toMatchObject({ thread: { commentCount: 3 } });
    });
  });

  describe('retention', () => {
    const run = (days: number) => {
      const now = new Date(NOON.getTime() + days * DAY);
      newsroom.setNow(now);
      return applyRetention(newsroom.services.database, newsroom.site, now);
    };
    const reject = async (globalId: string) => {
      const { id } = decodeGlobalId(globalId);
      await newsroom.write(async (unit) => {
        const row = await visible({ reads: unit.sql }, { site: unit.site, viewer: 'newsroom' })
          .comments()
          .select('comment.thread_id')
          .where('comment.id', '=', id)
          .executeTakeFirstOrThrow();
        await decide(unit, { id, thread: row.thread_id, status: 'approved' }, { to: 'rejected', reason: 'spam', explanation: {}, staff: null });
      });
    };

    it('forgets address hashes after a month and not before', async () => {
      await writer.post('Here.');
      await run(29);
      expect((await rows())[0]?.address_hash).toMatch(/^[\w-]{22}$/);
      await run(31);
      expect((await rows())[0]?.address_hash).toBeNull();
    });

    it('deletes rejected comments after half a year, and keeps the public answers to them', async () => {
      const { id: answered } = await writer.post('Rejected with an answer.');
      await other.post('The answer.', 'Omar', { parentId: answered });
      const { id: alone } = await writer.post('Rejected alone.');
      await reject(answered);
      await reject(alone);
      await run(179);
      expect(await rows()).toHaveLength(3);
      await run(181);
      expect((await rows()).map(({ body }) => body).toSorted()).toEqual(['', 'The answer.']);
    });

    it('forgets a reader whose token has expired, not the comments', async () => {
      await writer.post('Old.');
      await run(364);
      expect((await rows())[0]?.reader_id).not.toBeNull();
      await run(367);
      expect(await rows()).toMatchObject([{ body: 'Old.', reader_id: null }]);
    });

    it('keeps each thing as long as the site says', async () => {
      const site = await newsroom.saveSite({
        key: 'gazette',
        policy: { addressDays: 1, readerDays: 2, signedReaderDays: 3, auditDays: 4 },
      });
      const identity = { id: signedReaderId(site.id, 'user-9'), kind: 'signed', name: 'Omar', badges: [], externalId: 'user-9' } as const;
      await newsroom.write((unit) => ensureReader(unit, identity, ''));
      await newsroom.addStaff('owner');
      await writer.post('Here.');
      const left = async (days: number) => {
        const now = new Date(NOON.getTime() + days * DAY + 1);
        await applyRetention(newsroom.services.database, site, now);
        const { reads } = newsroom.services.database;
        const readers = await reads.selectFrom('reader').select('kind').execute();
        const audit = await reads.selectFrom('audit_entry').select('id').execute();
        return [(await rows())[0]?.address_hash !== null, readers.map(({ kind }) => kind).toSorted().join(), audit.length > 0];
      };
      expect(await left(0)).toEqual([true, 'anonymous,signed', true]);
      expect(await left(1)).toEqual([false, 'anonymous,signed', true]);
      // The day of a visit is kept, not its hour.
      expect(await left(2)).toEqual([false, 'signed', true]);
      expect(await left(3)).toEqual([false, '', true]);
      expect(await left(4)).toEqual([false, '', false]);
    });

    it('runs as a job, which clears what has expired by itself', async () => {
      const { database } = newsroom.services;
      await database.bookkeep((db) => db.insertInto('spent_proof').values({ id: 'old', expires_at: new Date(NOON.getTime() - 1) }).execute());
      await retention.run(newsroom.services, newsroom.services.log);
      expect(await database.reads.selectFrom('spent_proof').selectAll().execute()).toEqual([]);
    });
  });
});
