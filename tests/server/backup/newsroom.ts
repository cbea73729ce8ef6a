import { textNumber } from '@gazette/schema/article/text-number.ts';
import { randomUUID } from 'node:crypto';
import { onConnection } from '@gazette/server/backup/connection.ts';
import { tableNames } from '@gazette/server/backup/tables.ts';
import { readConfig, type Config } from '@gazette/server/config/config.ts';
import { openDatabase } from '@gazette/server/database/open.ts';
import { sql } from 'kysely';
import pino from 'pino';
import type { TestDatabase } from '../../support/databases.ts';

export type Row = Record<string, unknown>;

export function configOf({ url, dataDir }: TestDatabase): Config {
  return readConfig({ DATABASE_URL: url, GAZETTE_DATA_DIR: dataDir });
}

/** The migrations of a database. */
export async function migrationsOf(config: Config): Promise<string[]> {
  const database = await openDatabase(config, pino({ level: 'silent' }));
  try {
    return await database.migrations.executed();
  } finally {
    await database.close();
  }
}

const at = new Date('2025-07-27T09:30:00.123Z');
const site = randomUUID();
const article = (id: string, headline: string): Row => ({
  id,
  site_id: site,
  slug: id,
  language: 'ar',
  page_key: id,
  thread_key: id,
  headline,
  body_html: '<p>نص الخبر</p>',
  body_text: 'نصّ الخبر\nO\'Neill "quoted" ✓',
  word_count: 3,
  format: 'standard',
  status: 'published',
  created_at: at,
  published_at: at,
  updated_at: at,
  sort_at: at,
  version: 1,
});

const articleText = (id: string, terms: string): Row => ({
  number: textNumber({ sortAt: at, pageKey: id }),
  article_id: id,
  site_id: site,
  language: 'ar',
  head: terms,
  words: terms,
  terms,
});

/** A little of every kind: Arabic, JSON, instants, booleans, and rows that refer to rows written after them. */
export async function fill(config: Config): Promise<void> {
  const [parent, child, first, thread, comment, reply] = Array.from({ length: 6 }, () => randomUUID());
  await onConnection(config, 'change', async ({ db }) => {
    const insert = (table: string, ...rows: Row[]) => db.insertInto(table).values(rows).execute();
    await insert('site', {
      id: site,
      key: 'sample',
      names: json({ ar: 'الجريدة', en: 'The Gazette' }),
      locale: 'ar-EG',
      languages: json(['ar', 'en']),
      time_zone: 'Africa/Cairo',
      hosts: json([]),
      allowed_origins: json([]),
      moderation: 'after',
      is_default: true,
      created_at: at,
    });
    const section = { site_id: site, names: json({ ar: 'العالم' }), position: 1 };
    await insert('section', { ...section, id: child, parent_id: parent, slug: 'asia' });
    await insert('section', { ...section, id: parent, parent_id: null, slug: 'world' });
    await insert('article', article(String(first), 'حريق في الميناء'));
    await insert('article_text', articleText(String(first), 'حريق ميناء'));
    await insert('thread', {
      id: thread,
      site_id: site,
      page_key: String(first),
      url: 'https://news.example/1',
      state: 'open',
      comment_count: 2,
      created_at: at,
    });
    const remark = { site_id: site, thread_id: thread, author_name: 'ليلى', status: 'approved', created_at: at };
    await insert('comment', { ...remark, id: reply, parent_id: comment, under: comment, body: 'شكرًا', reply_count: 0 });
    await insert('comment', { ...remark, id: comment, parent_id: null, under: thread, body: '😀', reply_count: 1 });
    await insert('job', { name: 'publish', next_run_at: at, lease_owner: 'gone', lease_until: at });
    await insert('outbox_event', {
      transaction_id: 4_000_000_000,
      type: 'article.published',
      subject: first,
      payload: json({ id: first }),
      occurred_at: at,
    });
  });
}

/** Adds an article and its searched text, always both. */
export async function publishOne(config: Config): Promise<void> {
  const id = randomUUID();
  await onConnection(config, 'change', async ({ db }) => {
    await db.insertInto('article').values(article(id, 'خبر جديد')).execute();
    await db.insertInto('article_text').values(articleText(id, 'خبر')).execute();
  });
}

/** Everything in the database, as this program reads it, in an order of its own. */
export async function contentOf(config: Config): Promise<Record<string, string[]>> {
  return onConnection(config, 'snapshot', async ({ db }) => {
    const content: Record<string, string[]> = {};
    for (const table of tableNames) {
      const { rows } = await sql<Row>`select * from ${sql.table(table)}`.execute(db);
      content[table] = rows.map((row) => canonical(row)).sort();
    }
    return content;
  });
}

/** The same text for the same row on both databases: PostgreSQL reorders the keys of JSON. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}

function json(value: unknown): string {
  return JSON.stringify(value);
}
