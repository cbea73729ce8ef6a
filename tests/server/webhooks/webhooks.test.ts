import { createHmac, timingSafeEqual } from 'node:crypto';
import { correctArticle, publishArticle, scheduleArticle, withdrawArticle } from '@gazette/schema/article/life-cycle.ts';
import { createArticle, reviseArticle } from '@gazette/schema/article/save-article.ts';
import { encodeGlobalId } from '@gazette/schema/graph/global-id.ts';
import { claimDelivery, deliveriesOf, dueDeliveries, type DeliveryRow } from '@gazette/schema/webhook/deliveries.ts';
import { fanOut } from '@gazette/schema/webhook/fan-out.ts';
import { createWebhook, disableWebhook, retryDeliveries } from '@gazette/schema/webhook/manage-webhooks.ts';
import { backoff } from '@gazette/server/webhooks/backoff.ts';
import { deliverWebhooks } from '@gazette/server/webhooks/deliver-webhooks.ts';
import { tellWebhooks } from '@gazette/server/webhooks/tell-webhooks.ts';
import { openDatabase } from '@gazette/server/database/open.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { databases } from '../../support/databases.ts';
import { NOON, openNewsroom, type Newsroom } from '../../support/newsroom.ts';
import { comment, judge } from '../live/comments-under-test.ts';
import { receiver, type Received, type Receiver } from './receiver.ts';

/** What a receiver does with its copy of the secret, as the standard describes it. */
function verify(secret: string, { headers, body }: Received, now: Date): { type: string; data: Record<string, unknown> } {
  const [id, timestamp, signatures] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => String(headers[name]));
  if (Math.abs(now.getTime() / 1000 - Number(timestamp)) > 300) throw new Error('The message is too old or of the future.');
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const expected = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest();
  const isSigned = signatures?.split(' ').some((signature) => {
    const [version, value = ''] = signature.split(',');
    const given = Buffer.from(value, 'base64');
    return version === 'v1' && given.length === expected.length && timingSafeEqual(given, expected);
  });
  if (!isSigned) throw new Error('No signature fits.');
  return JSON.parse(body) as { type: string; data: Record<string, unknown> };
}

/** On PostgreSQL an event is told when no older transaction runs any more, those of other databases included. */
async function tellAll({ services }: Newsroom): Promise<void> {
  for (;;) {
    await tellWebhooks.run(services, services.log);
    const { reads } = services.database;
    const { position } = await reads.selectFrom('event_consumer').select('position').executeTakeFirstOrThrow();
    const left = await reads.selectFrom('outbox_event').select('position').where('position', '>', position).executeTakeFirst();
    if (!left) return;
  }
}

describe.each(databases)('webhooks on $name', (database) => {
  let newsroom: Newsroom;
  let there: Receiver;
  beforeEach(async () => {
    there = await receiver();
    newsroom = await openNewsroom(database, {
      GAZETTE_WEBHOOK_ALLOW_PRIVATE_ADDRESSES: 'true',
      GAZETTE_WEBHOOK_ATTEMPTS: '4',
    });
  });
  afterEach(async () => {
    await there.close();
    await newsroom.close();
  });

  const create = (topics = ['comment.created', 'comment.approved'], url = there.url) =>
    newsroom.write((unit) => createWebhook(unit, { url, topics }, null));
  const tell = () => tellAll(newsroom);
  const deliver = (services = newsroom.services) => deliverWebhooks.run(services, services.log);
  /** For what never answers; elsewhere nothing is late on a machine that stands still for a moment. */
  const impatient = () => ({ ...newsroom.services, config: { ...newsroom.services.config, webhookTimeout: 1_000 } });
  const sent = (webhook: string): Promise<DeliveryRow[]> => deliveriesOf(newsroom.services.database, webhook, 1000);
  let clock = NOON.getTime();
  const later = (milliseconds: number) => {
    clock += milliseconds;
    newsroom.setNow(new Date(clock));
  };
  beforeEach(() => {
    clock = NOON.getTime();
  });

  test('a comment is told of, signed so that the receiver can check it, and without its words', async () => {
    const { id, secret } = await create();
    const written = await comment(newsroom, { body: 'private until approved' });
    await judge(newsroom, written, 'approved');
    await tell();
    await deliver();
    const messages = there.received.map((one) => verify(secret, one, newsroom.services.now()));
    expect(messages.map(({ type }) => type).sort()).toEqual(['comment.approved', 'comment.created']);
    expect(messages[0]?.data).toMatchObject({ site: 'gazette', id: encodeGlobalId('Comment', written.id) });
    expect(there.received[0]?.body).not.toContain('private');
    expect((await sent(id)).every(({ delivered_at: at }) => at !== null)).toBe(true);
    expect(() => verify('whsec_AAAA', there.received[0] as Received, newsroom.services.now())).toThrow('No signature');
  });

  test('the life of an article is told of by its id, and never in its words', async () => {
    const topics = ['article.scheduled', 'article.published', 'article.revised', 'article.corrected', 'article.withdrawn'];
    const { secret } = await create(topics);
    const article = await newsroom.write(async (unit) => {
      const draft = await createArticle(unit, { headline: 'Secret until noon', body: '<p>Secret words.</p>', language: 'en' });
      await reviseArticle(unit, draft, { standfirst: 'Secret, too.' });
      await scheduleArticle(unit, draft, new Date(NOON.getTime() + 3_600_000));
      await publishArticle(unit, draft);
      await correctArticle(unit, draft, 'Secret note.');
      await withdrawArticle(unit, draft, 'Secret reason.');
      return draft.id;
    });
    await tell();
    await deliver();
    const messages = there.received.map((one) => verify(secret, one, newsroom.services.now()));
    expect(messages.map(({ type }) => type).toSorted()).toEqual(topics.toSorted());
    for (const { data } of messages) expect(data).toMatchObject({ site: 'gazette', id: encodeGlobalId('Article', article) });
    expect(there.received.filter(({ body }) => /secret/i.test(body))).toEqual([]);
  });

  test('what happened before it existed, on another site, or while it was disabled is not told', async () => {
    await comment(newsroom);
    later(1000);
    const { id } = await create();
    const other = await newsroom.saveSite({ key: 'other', names: { en: 'Other' }, locale: 'en', languages: ['en'], hosts: ['other.test'] });
    await comment(newsroom, { site: other, url: 'https://other.test/a' });
    await tell();
    expect(await sent(id)).toEqual([]);
    await newsroom.write((unit) => disableWebhook(unit, id, null));
    await comment(newsroom);
    await tell();
    expect(await sent(id)).toEqual([]);
  });

  test('a failure is tried again later and later under the same id, then given up; retry sends it after all', async () => {
    const { id } = await create(['comment.created']);
    await comment(newsroom);
    await tell();
    there.answers.push(500, 302, null, 503);
    for (let attempt = 1; attempt <= 4; attempt += 1) {
      await deliver(attempt === 3 ? impatient() : undefined);
      expect(there.received).toHaveLength(attempt);
      await deliver();
      expect(there.received).toHaveLength(attempt);
      later(backoff(attempt, 1) + 1);
    }
    const [given] = await sent(id);
    expect(given).toMatchObject({ attempts: 4, next_attempt_at: null, delivered_at: null, last_error: 'The receiver answered 503.' });
    expect(new Set(there.received.map(({ headers }) => headers['webhook-id']))).toEqual(new Set([given?.id]));
    expect(await newsroom.write((unit) => retryDeliveries(unit, id, undefined, null))).toBe(1);
    await deliver();
    expect((await sent(id))[0]).toMatchObject({ attempts: 1, delivered_at: newsroom.services.now() });
  });

  test('a receiver that says it is gone is told no more', async () => {
    const { id } = await create(['comment.created']);
    await comment(newsroom);
    await comment(newsroom);
    await tell();
    there.answers.push(410, 410);
    await deliver();
    later(86_400_000);
    await comment(newsroom);
    await tell();
    await deliver();
    expect(there.received.length).toBeLessThanOrEqual(2);
    expect((await sent(id)).every(({ next_attempt_at: at }) => at === null)).toBe(true);
  });

  test('one that does not answer does not hold up the others', async () => {
    const silent = await receiver();
    silent.answers.push(...Array<null>(100).fill(null));
    await create(['comment.created'], silent.url);
    for (let number = 0; number < 30; number += 1) await comment(newsroom);
    later(1);
    const { id } = await create(['comment.created']);
    await comment(newsroom);
    await tell();
    await deliver(impatient());
    expect((await sent(id)).map(({ delivered_at: at }) => at !== null)).toEqual([true]);
    await silent.close();
  });

  test('wherever a process dies, each event becomes one delivery for each webhook', async () => {
    const { id } = await create(['comment.created']);
    const second = await create(['comment.created']);
    for (let number = 0; number < 20; number += 1) await comment(newsroom);
    const { database } = newsroom.services;
    const options = { dialect: database.dialect, limit: 7, payload: () => ({}), now: newsroom.services.now() };
    // A death before the commit leaves nothing behind.
    const dying = { ...options, payload: () => { throw new Error('killed'); } };
    await expect(database.bookkeep((db) => fanOut(db, dying))).rejects.toThrow('killed');
    expect(await sent(id)).toEqual([]);
    // Two processes at once share the work; neither repeats what the other has done.
    const other = await openDatabase(newsroom.services.config, newsroom.services.log);
    const work = async (one: typeof other) => {
      while ((await one.bookkeep((db) => fanOut(db, options))) > 0);
    };
    while ((await sent(id)).length < 20) await Promise.all([work(database), work(other)]);
    await other.close();
    for (const webhook of [id, second.id]) expect(await sent(webhook)).toHaveLength(20);
  });

  test('a try that was begun and never ended is made again, by one process', async () => {
    const { id } = await create(['comment.created']);
    await comment(newsroom);
    await tell();
    const { database } = newsroom.services;
    const [due] = await dueDeliveries(database, newsroom.services.now(), 1, 1);
    if (!due) throw new Error('nothing is due');
    const lease = new Date(clock + 60_000);
    const claims = await Promise.all([1, 2].map(() => database.bookkeep((db) => claimDelivery(db, due, lease))));
    expect(claims.filter(Boolean)).toHaveLength(1);
    await deliver();
    expect(there.received).toHaveLength(0);
    later(60_001);
    await deliver();
    expect(there.received.map(({ headers }) => headers['webhook-id'])).toEqual([due.id]);
    expect((await sent(id))[0]).toMatchObject({ attempts: 2, last_error: null });
  });
});

describe('webhooks', () => {
  test('are not sent into the own network unless that is wanted', async () => {
    const [sqlite] = databases;
    if (!sqlite) throw new Error('no database');
    const newsroom = await openNewsroom(sqlite);
    const there = await receiver();
    const port = new URL(there.url).port;
    for (const url of [there.url, `http://localhost:${port}/`]) {
      const { id } = await newsroom.write((unit) => createWebhook(unit, { url, topics: ['comment.created'] }, null));
      await comment(newsroom);
      await tellAll(newsroom);
      await deliverWebhooks.run(newsroom.services, newsroom.services.log);
      const [delivery] = await deliveriesOf(newsroom.services.database, id, 1);
      expect(delivery?.last_error).toContain('is refused');
    }
    expect(there.received).toEqual([]);
    await there.close();
    await newsroom.close();
  });

  test('wait longer after each failure, at most six hours and a fifth', () => {
    expect([1, 2, 3, 30].map((attempts) => backoff(attempts, 0.5))).toEqual([5_000, 15_000, 45_000, 21_600_000]);
    expect([backoff(1, 0), backoff(1, 1)]).toEqual([4_000, 6_000]);
  });
});
