import { filedUnder } from '@gazette/schema/article/filed-under.ts';
import { creditWord } from '@gazette/schema/article/headline-words.ts';
import { textNumber } from '@gazette/schema/article/text-number.ts';
import { dueSteps } from '@gazette/schema/related/related-due.entity.ts';
import { NOON, type Newsroom } from '../support/newsroom.ts';
import { sql } from 'kysely';

/** Of articles, of comments and of answers. */
export const ROWS = 4_000;
const THREADS = 300;
export const READER = uuid(4, 1);
/** Every article stands in one of these. */
export const SECTIONS = [uuid(7, 8), uuid(7, 9)] as const;

/** The id of the numbered thing of a kind: 3 bans, 4 readers, 5 articles, 6 threads, 7 lists, 8 comments, 9 replies. */
export function uuid(kind: number, number: number): string {
  return `0000000${kind}-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

/** The key of a term that stands in every article. */
export const COMMON = 7;

interface Filled {
  readonly id: string;
  readonly site_id: string;
  readonly sort_at: Date;
}

/** In several rankings of several moments, so that one of them is a small part of the table. */
function ranked({ id, site_id, sort_at }: Filled) {
  return [0, 1, 2].flatMap((minutes) =>
    (['views', 'both'] as const).map((ranking) => ({
      site_id,
      ranking,
      span: 'day' as const,
      made_at: new Date(NOON.getTime() - minutes * 60_000),
      article_id: id,
      score: Number(id.slice(-4)),
      sort_at,
      count: 1,
    })),
  );
}

/** What is compared with others: a term that all have, and one of its own; six neighbours; and what is due of every fourth. */
function compared({ id, sort_at }: Filled, number: number) {
  const day = Math.floor(sort_at.getTime() / 86_400_000);
  return {
    feature: { article_id: id, language: 'en', analysis: 1, features: '["en",["common",100],0,""]', counted: '', posted: '' },
    postings: [COMMON, COMMON + 1 + number].map((term) => ({ term, day, article_id: id })),
    neighbours: [1, 2, 3, 4, 5, 6].map((position) => ({
      article_id: id,
      position,
      neighbour_id: uuid(5, Math.max(0, (number % 500) - position)),
      score: 100,
      reasons: '[]' as never,
      as_of: NOON,
    })),
  };
}

function viewed({ id, site_id, sort_at }: Filled) {
  return (['hour', 'day'] as const).map((span) => ({ site_id, span, starts_at: sort_at, article_id: id, views: 1 }));
}

/** Enough of everything that a database which prefers to read it all and sort would do so. */
export async function fill(newsroom: Newsroom): Promise<void> {
  const template = await newsroom.publish({ slug: 'template' });
  const filler = Array.from({ length: 200 }, (_, index) => `word${index}`).join(' ');
  const numbers = Array.from({ length: ROWS }, (_, index) => index);
  const at = (number: number) => new Date(NOON.getTime() - number * 60_000);
  await newsroom.write(async (unit) => {
    const row = await unit.sql.selectFrom('article').selectAll().where('id', '=', template).executeTakeFirstOrThrow();
    const sections = SECTIONS.map((id, position) => ({ id, site_id: unit.site.id, parent_id: null, slug: `section-${position}`, names: '{}', description: null, position }));
    await unit.sql.insertInto('section').values(sections as never).execute();
    for (const some of chunks(numbers, 500)) {
      const articles = some.map((number) => {
        const scheduled = number % 4 === 0;
        const slug = `article-${number}`;
        const moment = at(number);
        return {
          ...row,
          id: uuid(5, number),
          slug,
          page_key: slug,
          thread_key: slug,
          language: number % 2 === 0 ? 'en' : 'ar',
          status: scheduled ? 'scheduled' : 'published',
          scheduled_at: scheduled ? moment : null,
          sort_at: moment,
          updated_at: moment,
          section_id: SECTIONS[number % 2] ?? null,
        };
      });
      await unit.sql
        .insertInto('article')
        .values(articles as never)
        .execute();
      const words = articles.flatMap(({ id, site_id, updated_at }) => ['common', `rare${id.slice(-4)}`, creditWord(uuid(7, 2))].map((word) => ({ article_id: id, word, site_id, updated_at })));
      await unit.sql.insertInto('headline_word').values(words).execute();
      await unit.sql.insertInto('popularity').values(articles.flatMap(ranked)).execute();
      await unit.sql.insertInto('article_view').values(articles.flatMap(viewed)).execute();
      const made = articles.map((article, index) => compared(article, (some[0] ?? 0) + index));
      await unit.sql.insertInto('article_feature').values(made.map(({ feature }) => feature)).execute();
      await unit.sql.insertInto('feature_posting').values(made.flatMap(({ postings }) => postings)).execute();
      await unit.sql.insertInto('term_frequency').values(some.map((number) => ({ term: COMMON + 1 + number, documents: 1 }))).execute();
      await unit.sql.insertInto('article_neighbour').values(made.flatMap(({ neighbours }) => neighbours)).execute();
      const due = articles.map(({ id, site_id, sort_at }) => ({ article_id: id, cause: 'changed' as const, site_id, step: dueSteps.list, sort_at, mark: id }));
      await unit.sql.insertInto('related_due').values(due).execute();
      const listed = articles.filter(({ status }) => status === 'published');
      await unit.sql
        .insertInto('article_listing')
        .values(
          listed.flatMap(({ id, language, sort_at }) =>
            [1, 2, 3].map((list) => ({ list: uuid(7, list), article_id: id, language, sort_at })),
          ),
        )
        .execute();
      await unit.sql
        .insertInto('article_text')
        .values(
          listed.map(({ id, language, sort_at, page_key }) => ({
            number: textNumber({ sortAt: sort_at, pageKey: page_key }),
            article_id: id,
            site_id: unit.site.id,
            language,
            head: `common rare${id.slice(-4)} | | `.trim(),
            words: '',
            terms: `common rare${id.slice(-4)} ${filler}`,
            filed: filedUnder({ site: unit.site.id, language, section: uuid(7, 1), contributors: [uuid(7, 2)] }),
          })),
        )
        .execute();
    }
    const threads = numbers.slice(0, THREADS).map((number) => ({
      id: uuid(6, number),
      site_id: unit.site.id,
      page_key: `/page-${number}`,
      url: `https://gazette.test/page-${number}`,
      state: 'open',
      comment_count: 0,
      created_at: NOON,
    }));
    await unit.sql
      .insertInto('thread')
      .values(threads as never)
      .execute();
    const reader = {
      id: READER,
      site_id: unit.site.id,
      kind: 'anonymous',
      name: 'Reader',
      name_skeleton: 'reader',
      badges: '[]',
    };
    const counts = { approved_count: 0, rejected_count: 0, created_at: NOON, last_seen_at: NOON };
    await unit.sql
      .insertInto('reader')
      .values({ ...reader, ...counts } as never)
      .execute();
    const bans = numbers.slice(0, 200).map((number) => ({
      id: uuid(3, number),
      site_id: unit.site.id,
      reader_id: READER,
      address_hash: `hash ${number}`,
      reason: 'spam',
      created_at: at(number),
    }));
    await unit.sql.insertInto('ban').values(bans).execute();
    // Every twentieth comment stands in one thread, and every twentieth reply under one comment.
    const comment = (number: number, parent: string | null) => {
      const thread = uuid(6, number % 20 === 1 ? 1 : number % THREADS);
      return {
        id: uuid(parent === null ? 8 : 9, number),
        site_id: unit.site.id,
        thread_id: thread,
        parent_id: parent,
        under: parent ?? thread,
        author_name: 'Reader',
        body: 'Words',
        status: number % 5 === 4 ? 'pending' : 'approved',
        created_at: at(number),
        edited_at: null,
        reply_count: number % 7,
        like_count: number % 5,
        report_count: number % 3,
        reader_id: number % 20 === 1 ? READER : null,
        client_key: null,
        source_key: null,
      };
    };
    for (const some of chunks(numbers, 500)) {
      await unit.sql
        .insertInto('comment')
        .values(some.map((number) => comment(number, null)) as never)
        .execute();
      const replies = some.map((number) => comment(number, uuid(8, number % 20 === 1 ? 1 : number)));
      await unit.sql
        .insertInto('comment')
        .values(replies as never)
        .execute();
    }
  });
  const { database } = newsroom.services;
  // PostgreSQL does it by itself in time; nobody ever does on SQLite, whose plans must be right without statistics. It
  // also files what the full-text index has only noted yet.
  if (database.dialect === 'postgresql') await sql`vacuum analyze`.execute(database.reads);
}

function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}
