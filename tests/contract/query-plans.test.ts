import { listArticles, listEach } from '@gazette/schema/article/articles.query.ts';
import { newsroomArticles, type NewsroomFilter } from '@gazette/schema/article/desk/newsroom-articles.query.ts';
import { commentsUnder, commentsUnderEach, latestComments } from '@gazette/schema/comment/comments.query.ts';
import { noFilter, reportedQueue, statusQueue } from '@gazette/schema/comment/desk/moderation-queue.query.ts';
import { commentsOfReader } from '@gazette/schema/comment/desk/reader-history.query.ts';
import type { ModeratedComment } from '@gazette/schema/comment/moderation/moderated-comment.ts';
import { repeatedText } from '@gazette/schema/comment/moderation/repeated-text.ts';
import { applyRetention } from '@gazette/schema/comment/retention.ts';
import { forgetEvents } from '@gazette/schema/event/event-log.ts';
import { dueArticles } from '@gazette/schema/gate/due-articles.ts';
import type { Key, Window } from '@gazette/schema/gate/keyset.ts';
import type { Store, Unit } from '@gazette/schema/gate/store.ts';
import { visible, type Viewer, type Visible } from '@gazette/schema/gate/visible.ts';
import { commentsOfArticles, viewsWithin, withPace } from '@gazette/schema/popularity/counts.query.ts';
import { popularArticles, type PopularFilter } from '@gazette/schema/popularity/popular.query.ts';
import type { Rank } from '@gazette/schema/graph/rank-cursor.ts';
import { isBanned } from '@gazette/schema/reader/is-banned.ts';
import { nameIsBorrowed } from '@gazette/schema/reader/name-is-borrowed.ts';
import { similarWords } from '@gazette/schema/search/similar-words.query.ts';
import type { Site } from '@gazette/schema/site/site.entity.ts';
import type { Tables } from '@gazette/schema/gate/tables.ts';
import { sqlitePath } from '@gazette/server/database/open.ts';
import { openSqliteFile, sqliteDialect } from '@gazette/server/database/sqlite-dialect.ts';
import { Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases } from '../support/databases.ts';
import { NOON, openNewsroom, type Newsroom } from '../support/newsroom.ts';
import { fill, READER, ROWS, SECTIONS, uuid } from './fill-newsroom.ts';
import { relatedReads } from './related-reads.ts';
import { plansOf, type QueryPlan, type Readable } from '../support/query-plan.ts';

/** A place in the middle of every list. */
const MIDDLE: Key = { at: new Date(NOON.getTime() - (ROWS / 2) * 60_000), id: uuid(5, 0) };
const LIST = uuid(7, 1);
const THREAD = uuid(6, 1);
const ROOT = uuid(8, 1);

interface List {
  readonly name: string;
  readonly index: string;
  /** What the range of page 2 is on. */
  readonly column: string;
  /** The public, unless said otherwise. */
  readonly viewer?: Viewer;
  readonly read: (visible: Visible, store: Readable, part: Window) => Promise<unknown>;
}

const lists: readonly List[] = [
  { name: 'articles', index: 'article_list', column: 'sort_at', read: (visible, _store, part) => listArticles(visible, {}, part) },
  {
    name: 'articles of a language',
    index: 'article_list_language',
    column: 'sort_at',
    read: (visible, _store, part) => listArticles(visible, { language: 'en' }, part),
  },
  {
    name: 'articles of a section, tag or contributor',
    index: 'article_listing_order',
    column: 'sort_at',
    read: (visible, _store, part) => listArticles(visible, { section: LIST }, part),
  },
  {
    name: 'articles of a section in a language',
    index: 'article_listing_language',
    column: 'sort_at',
    read: (visible, _store, part) => listArticles(visible, { tag: LIST, language: 'en' }, part),
  },
  {
    name: 'articles of several tags at once',
    index: 'article_listing_order',
    column: 'sort_at',
    read: (visible, store, part) => listEach({ visible, store }, [LIST, uuid(7, 2)], undefined, part),
  },
  {
    name: 'the roots of a thread, newest first',
    index: 'comment_level',
    column: 'created_at',
    read: (visible, _store, part) => commentsUnder(visible, THREAD, 'newest', part),
  },
  {
    name: 'the roots of a thread, oldest first',
    index: 'comment_level',
    column: 'created_at',
    read: (visible, _store, part) => commentsUnder(visible, THREAD, 'oldest', part),
  },
  {
    name: 'the roots of a thread, most replied first',
    index: 'comment_most_replied',
    column: 'reply_count',
    read: (visible, _store, part) => commentsUnder(visible, THREAD, 'most-replied', byCount(part)),
  },
  {
    name: 'the roots of a thread, most liked first',
    index: 'comment_most_liked',
    column: 'like_count',
    read: (visible, _store, part) => commentsUnder(visible, THREAD, 'most-liked', byCount(part)),
  },
  {
    name: 'what waits for moderators',
    index: 'comment_latest',
    column: 'created_at',
    viewer: 'newsroom',
    read: (visible, _store, part) => statusQueue(visible, 'pending', noFilter, false, part),
  },
  {
    name: 'what waits for moderators in one thread',
    index: 'comment_thread_queue',
    column: 'created_at',
    viewer: 'newsroom',
    read: (visible, _store, part) => statusQueue(visible, 'pending', { ...noFilter, thread: THREAD }, true, part),
  },
  {
    name: 'reported comments',
    index: 'comment_reported',
    column: 'report_count',
    viewer: 'newsroom',
    read: (visible, _store, part) => reportedQueue(visible, noFilter, byCount(part)),
  },
  {
    name: 'what a reader wrote',
    index: 'comment_reader',
    column: 'created_at',
    viewer: 'newsroom',
    read: (visible, _store, part) => commentsOfReader(visible, READER, part),
  },
  {
    name: 'the replies to several comments',
    index: 'comment_level',
    column: 'created_at',
    read: (visible, store, part) => commentsUnderEach({ visible, store }, [ROOT, uuid(8, 2)], 'oldest', part),
  },
  {
    name: 'the latest comments',
    index: 'comment_latest',
    column: 'created_at',
    read: (visible, _store, part) => latestComments(visible, part),
  },
  {
    name: 'articles at the desk',
    index: 'article_desk',
    column: 'updated_at',
    viewer: 'newsroom',
    read: (visible, store, part) => newsroomArticles(store, visible, {}, part),
  },
  ...([
    ['article_desk_status', { status: 'scheduled', language: 'ar' }],
    ['article_desk_language', { status: 'published', language: 'ar' }],
    ['article_section_status', { status: 'draft', sections: SECTIONS }],
    ['article_section', { language: 'ar', sections: SECTIONS }],
    ['article_writer', { writer: READER, status: 'draft', language: 'ar', sections: SECTIONS }],
  ] as const).map(([index, filter]): List => ({
    name: `articles at the desk by ${Object.keys(filter).join(', ')}`,
    index,
    column: 'updated_at',
    viewer: 'newsroom',
    read: (visible, store, part) => newsroomArticles(store, visible, filter, part),
  })),
  {
    name: 'articles due for publication',
    index: 'article_due',
    column: 'scheduled_at',
    read: (_visible, store, part) => dueArticles(store, NOON, part.limit, part.after),
  },
];

interface Lookup {
  readonly name: string;
  readonly indexes: readonly string[];
  readonly run: (store: Readable, site: Site) => Promise<unknown>;
}

/** What is asked for each comment that is posted, and what jobs ask again and again. */
const lookups: readonly Lookup[] = [
  {
    name: 'the same words again',
    indexes: ['comment_repeated'],
    run: async (store, site) => {
      const newsroom = visible(store, { site, viewer: 'newsroom' });
      const writer = { reader: null, staff: null, approved: 0, rejected: 0, addressHash: 'hash' };
      await repeatedText({ textKey: 'key', writer, newsroom, now: NOON } as ModeratedComment);
    },
  },
  {
    name: 'a ban of a reader or of an address',
    indexes: ['ban_reader', 'ban_address'],
    run: (store, site) => isBanned({ sql: store.reads, site, now: NOON }, { readerId: READER, addressHash: 'hash' }),
  },
  {
    name: 'a borrowed name',
    indexes: ['reader_name_of_kind'],
    run: (store, site) => nameIsBorrowed({ sql: store.reads, site }, 'Reader'),
  },
  {
    name: 'retention',
    indexes: ['comment_with_address', 'comment_latest', 'reader_seen'],
    run: (store, site) => {
      const write: Store['write'] = (on, now, work) =>
        work({ sql: store.reads, site: on, now, dialect: store.dialect } as Unit);
      return applyRetention({ ...store, write }, site, NOON);
    },
  },
  {
    name: 'forgetting events',
    indexes: ['outbox_event_age'],
    run: (store) => forgetEvents(store.reads, new Date(0), 1_000),
  },
];

describe.each(databases)('on $name', (kind) => {
  let newsroom: Newsroom;
  beforeAll(async () => {
    newsroom = await openNewsroom(kind);
    await fill(newsroom);
  });
  afterAll(() => newsroom.close());

  const planOf = async (list: List, part: Window): Promise<QueryPlan> => {
    const { database } = newsroom.services;
    const plans = await plansOf(database, (store) =>
      list.read(visible(store, { site: newsroom.site, viewer: list.viewer ?? 'public' }), store, part),
    );
    expect(plans).toHaveLength(1);
    return plans[0] as QueryPlan;
  };

  describe.each(lists)('$name', (list) => {
    const windows: [string, Window][] = [
      ['the first page', { limit: 21, backwards: false }],
      ['a page after a place', { after: MIDDLE, limit: 21, backwards: false }],
      ['a page before a place', { before: MIDDLE, limit: 21, backwards: true }],
    ];

    it.each(windows)('%s is a range of its index, in order', async (_name, part) => {
      const { text } = await planOf(list, part);
      expect(text).toMatch(new RegExp(kind.name === 'sqlite' ? `INDEX ${list.index}\\b` : `using ${list.index}\\b`));
      expect(text).not.toMatch(/TEMP B-TREE|\bSort\b|Seq Scan|^SCAN (article|comment|thread)/m);
    });

    it('begins a later page where the index has it, without reading what comes before', async () => {
      const { text } = await planOf(list, { after: MIDDLE, limit: 21, backwards: false });
      const range =
        kind.name === 'sqlite'
          ? new RegExp(`INDEX ${list.index} \\([^)]*\\(?${list.column}`)
          : new RegExp(`Index Cond:.*ROW\\(.*${list.column}`);
      expect(text).toMatch(range);
    });
  });

  describe.each(lookups)('$name', ({ run, indexes }) => {
    it('finds what it looks for in an index, and reads no more', async () => {
      const { database, config } = newsroom.services;
      // What SQLite reads with cannot write, and jobs do both.
      const file =
        config.databaseUrl === undefined
          ? openSqliteFile({ path: sqlitePath(config.dataDir), readOnly: false, busyTimeout: 1_000 })
          : undefined;
      const reads = file ? new Kysely<Tables>({ dialect: sqliteDialect(file) }) : database.reads;
      const plans = await plansOf({ dialect: database.dialect, reads }, (store) => run(store, newsroom.site)).finally(
        () => file?.close(),
      );
      expect(plans.length).toBeGreaterThan(0);
      const texts = plans.map(({ text }) => text);
      // Webhooks and consumers are a handful, and one of them is enough to know.
      for (const text of texts)
        expect(text).not.toMatch(/TEMP B-TREE|\bSort\b|Seq Scan on (?!(webhook|event_consumer)\b)|^SCAN (article|comment|thread|reader|outbox)/m);
      for (const index of indexes) expect(texts.join('\n')).toMatch(new RegExp(`(INDEX|using|on) ${index}\\b`));
    });
  });

  describe('popular articles', () => {
    it.each(popularPages)('%s: a range of the ready ranking, in order', async (_name, filter, after) => {
      const { database } = newsroom.services;
      const [plan] = await plansOf(database, (store) =>
        popularArticles(visible(store, { site: newsroom.site, viewer: 'public' }), newsroom.site, { by: 'views', window: 'day', ...filter }, 11, after),
      );
      const range = kind.name === 'sqlite' ? /INDEX popularity_order \(site_id=\?[^)]*made_at=\?/ : /using popularity_order\b/;
      expect(plan?.text).toMatch(range);
      const later = kind.name === 'sqlite' ? /made_at=\? AND \(?score/ : /Index Cond:.*ROW\(.*score/;
      expect(plan?.text).toMatch(after ? later : range);
      expect(plan?.text).not.toMatch(/TEMP B-TREE|\bSort\b|Seq Scan|^SCAN (article|popularity)/m);
    });

    it('are ranked from the counts of their window and no others, and from the newest comments', async () => {
      const { database } = newsroom.services;
      const plans = await plansOf(database, async (store) => {
        const reading = { store, visible: visible(store, { site: newsroom.site, viewer: 'public' }), site: newsroom.site, now: NOON };
        await withPace(reading, 'hour', await viewsWithin(reading, 'hour'));
        await commentsOfArticles(reading, 100);
      });
      const [views, before, comments] = plans.map(({ text }) => text);
      const counts = kind.name === 'sqlite' ? /SEARCH article_view USING .*\(site_id=\? AND span=\? AND starts_at>/ : /Index Cond:.*site_id.*span.*starts_at/;
      expect(views).toMatch(counts);
      expect(before).toMatch(counts);
      expect(comments).toMatch(/(INDEX|using) comment_latest\b/);
      for (const text of [views, before, comments]) expect(text).not.toMatch(/Seq Scan on (article_view|comment)|^SCAN (article_view|comment)/m);
    });
  });

  describe('related articles', () => {
    it.each(relatedReads)('%s', async (_name, indexes, run) => {
      const plans = await plansOf(newsroom.services.database, (store) => run(store, newsroom.site));
      expect(plans.length).toBeGreaterThan(0);
      expect(plans.map(({ text }) => text).join('\n')).toMatch(new RegExp(indexes.join('|')));
      // What one list holds may be sorted, and what comes at one instant; nothing reads what is not asked for.
      for (const { text } of plans) expect(text).not.toMatch(/TEMP B-TREE (?!FOR LAST TERM)|Seq Scan|^SCAN (article|feature|term|related)/m);
    });
  });

  const found: [string, NewsroomFilter][] = [
    ['a common word', { words: 'comm' }],
    ['a common and a rare word', { words: 'common rare0777' }],
    ['a common word among what is scheduled in a section', { words: 'common', status: 'scheduled', sections: SECTIONS }],
    ['who is credited', { contributor: uuid(7, 2) }],
    ['who is credited in what is scheduled', { contributor: uuid(7, 2), status: 'scheduled' }],
  ];
  it.each(found)('the desk finds articles by %s from the newest on, and reads no more than a few', async (_name, filter) => {
    for (const part of [{ limit: 21, backwards: false }, { after: MIDDLE, limit: 21, backwards: false }]) {
      const plans = await plansOf(newsroom.services.database, (store) =>
        newsroomArticles(store, visible(store, { site: newsroom.site, viewer: 'newsroom' }), filter, part),
      );
      expect(plans.length).toBeGreaterThan(0);
      for (const { text } of plans) {
        expect(text).toMatch(/(INDEX|using) headline_word_list\b/);
        expect(text).not.toMatch(/Seq Scan|SCAN (article|headed|headline_word)\b|article_desk/);
      }
    }
  });

  it('the likes of a misspelt word are ranges of an index', async () => {
    const plans = await plansOf(newsroom.services.database, (store) =>
      similarWords(visible(store, { site: newsroom.site, viewer: 'public' }), 'harbuor', ['en']),
    );
    expect(plans.length).toBeGreaterThan(0);
    for (const { text } of plans) expect(text).toMatch(/archive_word_(beginning|end)/);
  });
});

/** Ways to ask for popular articles: in each the ranking is read from where the page begins. */
const popularPages: readonly [string, Partial<PopularFilter>, Rank | undefined][] = [
  ['the first page', {}, undefined],
  ['a later page', {}, { asOf: NOON, score: ROWS / 2, ...MIDDLE }],
  ['of a section', { section: LIST }, undefined],
  ['of a language', { language: 'en' }, undefined],
];

/** The same place in a list by count. */
function byCount({ after, before, ...part }: Window): Window<number> {
  return { ...part, after: after && { at: 2, id: after.id }, before: before && { at: 2, id: before.id } };
}
