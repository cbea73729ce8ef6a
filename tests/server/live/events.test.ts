import { correctArticle, scheduleArticle, withdrawArticle } from '@gazette/schema/article/life-cycle.ts';
import { createArticle, reviseArticle } from '@gazette/schema/article/save-article.ts';
import { Article } from '@gazette/schema/article/article.entity.ts';
import { encodeGlobalId } from '@gazette/schema/graph/global-id.ts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { databases } from '../../support/databases.ts';
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts';
import { comment as writeComment, judge, type CommentOptions } from './comments-under-test.ts';
import { listenTo, listenToArticles, type EventReader, type Heard, type Listening } from './event-reader.ts';
import { liveProcess, type LiveProcess } from './live-process.ts';

describe.each(databases)('live events on $name', (database) => {
  let newsroom: Newsroom;
  let other: LiveProcess;
  let open: EventReader[];
  let page: string;
  let pages = 0;
  beforeAll(async () => {
    newsroom = await openNewsroom(database);
    other = await liveProcess(newsroom);
  });
  afterAll(async () => {
    await other.close();
    await newsroom.close();
  });
  beforeEach(() => {
    open = [];
    page = `https://gazette.test/page-${++pages}`;
  });
  afterEach(async () => {
    await Promise.all(open.map((reader) => reader.close()));
  });
  const comment = (options: CommentOptions = {}) => writeComment(newsroom, { url: page, ...options });
  const since = async (after: string | undefined, first?: number) => {
    await other.settle();
    return askSince(newsroom, page, after, first);
  };

  async function listen(listening: Listening): Promise<EventReader> {
    await other.settle();
    const reader = await listenTo(other.app, listening);
    open.push(reader);
    return reader;
  }

  test('a comment approved in one process is heard by a reader of another', async () => {
    const waiting = await comment({ body: 'مرحبا' });
    const reader = await listen({ topics: [{ thread: page }] });
    await judge(newsroom, waiting, 'approved');
    const [heard] = await reader.take(1);
    expect(heard).toMatchObject({
      type: 'comment.approved',
      newCount: 1,
      comment: { id: encodeGlobalId('Comment', waiting.id), body: { text: 'مرحبا' } },
      thread: { commentCount: 1 },
    });
    expect(reader.lastEventId()).toBe(heard?.cursor);
  });

  test('one connection hears every topic of a page, each event once', async () => {
    const article = await newsroom.publish({ slug: 'water', section: 'world' });
    const topics = [{ thread: page }, { latest: 'COMMENTS' }, { section: 'world' }, { latest: 'ARTICLES' }];
    const reader = await listen({ topics });
    const written = await comment({ status: 'approved' });
    await newsroom.publish({ slug: 'fire', section: 'world' });
    await newsroom.write(async (unit) => withdrawArticle(unit, await unit.em.findOneOrFail(Article, article), ''));
    const heard = await reader.take(3);
    expect(heard.map(({ type, article }) => [type, article?.slug ?? null])).toEqual([
      ['comment.approved', null],
      ['article.published', 'fire'],
      ['article.withdrawn', null],
    ]);
    expect(heard[0]?.comment?.id).toBe(encodeGlobalId('Comment', written.id));
    expect(heard[2]?.subjectId).toBe(encodeGlobalId('Article', article));
  });

  test('who follows what is published hears of nothing else: by section and language, a withdrawal or correction no more than a draft', async () => {
    const known = await newsroom.publish({ slug: 'first', section: 'world' });
    await other.settle();
    const all = await listenToArticles(other.app, {});
    const some = await listenToArticles(other.app, { section: 'world', language: 'ar' });
    open.push(all, some);
    await all.peek();
    await some.peek();
    await newsroom.write(async (unit) => {
      await createArticle(unit, { language: 'ar', slug: 'draft', headline: 'Draft', body: '<p>No.</p>', section: 'world' });
      await correctArticle(unit, await unit.em.findOneOrFail(Article, known), 'A name.');
    });
    await newsroom.publish({ slug: 'second', section: 'world', language: 'en' });
    await newsroom.publish({ slug: 'third', section: 'local', language: 'ar' });
    await newsroom.write(async (unit) => withdrawArticle(unit, await unit.em.findOneOrFail(Article, known), ''));
    await newsroom.publish({ slug: 'fourth', section: 'world', language: 'ar' });
    const heard = async (reader: EventReader) => (await reader.next())?.data?.article?.slug;
    expect([await heard(all), await heard(all), await heard(all)]).toEqual(['second', 'third', 'fourth']);
    expect(await heard(some)).toBe('fourth');
  });

  test('and a section that is none is refused', async () => {
    const refused = await listenToArticles(other.app, { section: 'nowhere' });
    open.push(refused);
    expect((await refused.next())?.errors?.[0]?.extensions.code).toBe('UNKNOWN_TOPIC');
  });

  test('of an article nobody is told before it is published, whatever is done to it', async () => {
    await newsroom.publish({ section: 'world' });
    const reader = await listen({ topics: [{ section: 'world' }, { latest: 'ARTICLES' }] });
    await newsroom.write(async (unit) => {
      const draft = await createArticle(unit, { headline: 'Draft', body: '', language: 'en', section: 'world', slug: 'draft' });
      await reviseArticle(unit, draft, { headline: 'Draft still' });
      await scheduleArticle(unit, draft, new Date(unit.now.getTime() + 3_600_000));
    });
    await newsroom.publish({ slug: 'open', section: 'world' });
    const [heard] = await reader.take(1);
    expect([heard?.type, heard?.article?.slug]).toEqual(['article.published', 'open']);
  });

  test('what is not public is not told, and what stops being public is told as gone', async () => {
    const reader = await listen({ topics: [{ thread: page }, { latest: 'COMMENTS' }] });
    const one = await comment({ body: 'never public' });
    await judge(newsroom, one, 'rejected');
    const two = await comment({ body: 'public for a while', status: 'approved' });
    const [approved] = await reader.take(1);
    expect(approved?.comment?.body.text).toBe('public for a while');
    await judge(newsroom, two, 'rejected');
    const [gone] = await reader.take(1);
    expect(gone).toMatchObject({
      type: 'comment.removed',
      comment: null,
      newCount: -1,
      subjectId: encodeGlobalId('Comment', two.id),
      thread: { commentCount: 0 },
    });
  });

  test('what was hidden before a reader came back is not replayed to it', async () => {
    const first = await comment({ status: 'approved' });
    await other.settle();
    const { cursor } = await since(undefined);
    const fleeting = await comment({ body: 'fleeting', status: 'approved' });
    await judge(newsroom, fleeting, 'withheld');
    await judge(newsroom, first, 'rejected');
    const { events } = await since(cursor);
    expect(events.map(({ type, comment: told }) => [type, told])).toEqual([
      ['comment.removed', null],
      ['comment.removed', null],
    ]);
  });

  test('another site hears nothing of it', async () => {
    const elsewhere = await newsroom.saveSite({ key: 'other', names: { en: 'Other' }, locale: 'en', languages: ['en'], hosts: ['other.test'] });
    await other.services.sites.reload();
    const reader = await listen({ topics: [{ latest: 'COMMENTS' }], site: 'other' });
    await comment({ body: 'ours', status: 'approved' });
    await comment({ body: 'theirs', status: 'approved', site: elsewhere, url: 'https://other.test/a' });
    const [heard] = await reader.take(1);
    expect(heard?.comment?.body.text).toBe('theirs');
  });

  test('what moderators hear is refused to others', async () => {
    for (const listening of [{ topics: [{ moderation: true }] }, { topics: [{ thread: page }, { moderation: true }] }]) {
      const reader = await listen(listening);
      expect((await reader.next())?.errors?.[0]?.extensions.code).toBe('NOT_ALLOWED');
      expect(await reader.next()).toBeUndefined();
    }
    expect(other.hub.size).toBe(0);
  });

  test('a moderator hears what waits, with its words, until the permission ends', async () => {
    const token = await newsroom.addStaff('moderator');
    const reader = await listen({ topics: [{ moderation: true }], token });
    const waiting = await comment({ body: 'please decide' });
    const heard = await reader.take(2);
    expect(heard.map(({ type, comment: told }) => [type, told?.body.text])).toEqual([
      ['comment.created', 'please decide'],
      ['comment.held', 'please decide'],
    ]);
    await newsroom.services.database.bookkeep((db) => db.deleteFrom('staff_membership').execute());
    // Who somebody is, is believed for a second.
    const since = performance.now.bind(performance);
    const later = vi.spyOn(performance, 'now').mockImplementation(() => since() + 1_100);
    onTestFinished(() => later.mockRestore());
    await judge(newsroom, waiting, 'rejected');
    expect(await reader.next()).toBeUndefined();
    const again = await listen({ topics: [{ moderation: true }], token: await newsroom.addStaff('contributor') });
    expect((await again.next())?.errors?.[0]?.extensions.code).toBe('NOT_ALLOWED');
  });

  test.each([
    [[{ section: 'nowhere' }], 'UNKNOWN_TOPIC'],
    [[{ thread: 'https://elsewhere.example/page' }], 'UNKNOWN_TOPIC'],
    [[], 'BAD_TOPICS'],
    [[{ threadId: 'nonsense' }], 'BAD_ID'],
  ])('%j is answered with %s', async (topics, code) => {
    const reader = await listen({ topics });
    expect((await reader.next())?.errors?.[0]?.extensions.code).toBe(code);
    expect(other.hub.size).toBe(0);
  });

  test('a cursor of no log, and one that was forgotten, say so', async () => {
    const bad = await listen({ topics: [{ thread: page }], after: 'nonsense' });
    expect((await bad.next())?.errors?.[0]?.extensions.code).toBe('BAD_CURSOR');
    await comment({ status: 'approved' });
    const { cursor } = await since(undefined);
    await newsroom.services.database.bookkeep((db) => db.deleteFrom('outbox_event').execute());
    await comment({ body: 'later', status: 'approved' });
    await other.settle();
    const reader = await listen({ topics: [{ thread: page }], after: cursor });
    expect((await reader.take(1))[0]).toMatchObject({ type: 'reset', comment: null });
    await comment({ body: 'after the reset', status: 'approved' });
    expect((await reader.take(1))[0]?.comment?.body.text).toBe('after the reset');
  });

  test('whoever missed more than is told one by one is told to begin anew', async () => {
    await comment({ status: 'approved' });
    const { cursor } = await since(undefined);
    for (let number = 0; number < 201; number += 1) await comment({ body: `${number}`, status: 'approved' });
    await other.settle();
    const reader = await listen({ topics: [{ thread: page }], after: cursor });
    expect((await reader.take(1))[0]?.type).toBe('reset');
  });

  test('polling finds the same events, page by page', async () => {
    const { cursor: start } = await since(undefined);
    for (const body of ['one', 'two', 'three']) await comment({ body, status: 'approved' });
    const first = await since(start, 2);
    expect([first.events.map((event) => event.comment?.body.text), first.hasMore]).toEqual([['one', 'two'], true]);
    const second = await since(first.cursor, 2);
    expect([second.events.map((event) => event.comment?.body.text), second.hasMore]).toEqual([['three'], false]);
    expect((await since(second.cursor)).events).toEqual([]);
  });

  test('one read of the database serves all who listen', async () => {
    const thread = (await comment({ status: 'approved' })).thread;
    await other.settle();
    const readers = await Promise.all(Array.from({ length: 50 }, () => listen({ topics: [{ threadId: encodeGlobalId('Thread', thread) }] })));
    const seen: string[] = [];
    const stop = other.services.database.onStatement(({ sql }) => seen.push(sql));
    await comment({ body: 'to all', status: 'approved' });
    const heard = await Promise.all(readers.map((reader) => reader.take(1)));
    stop();
    expect(heard.map(([event]) => event?.comment?.body.text)).toEqual(Array(50).fill('to all'));
    expect(seen.filter((sql) => /from "comment"/.test(sql))).toHaveLength(1);
  });

  test('asked for in another way, a subscription says how it is answered', async () => {
    const { errors } = await newsroom.ask('subscription { events(topics: [{ latest: COMMENTS }]) { type } }');
    expect(errors?.[0]?.extensions?.['code']).toBe('NOT_ACCEPTABLE');
  });
});

interface Page {
  readonly events: Heard[];
  readonly cursor: string;
  readonly hasMore: boolean;
}

async function askSince(newsroom: Newsroom, page: string, after: string | undefined, first = 50): Promise<Page> {
  const { data, errors } = await newsroom.ask<{ eventsSince: Page }>(
    `query ($topics: [TopicInput!]!, $after: String, $first: Int!) {
      eventsSince(topics: $topics, after: $after, first: $first) {
        cursor hasMore events { cursor type newCount subjectId comment { id body { text } } thread { commentCount state } article { slug } }
      }
    }`,
    { topics: [{ thread: page }], after, first },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data.eventsSince;
}
