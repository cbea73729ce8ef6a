import { randomUUID } from 'node:crypto';
import type { Tables } from '@gazette/schema/gate/tables.ts';
import { sqlitePath } from '@gazette/server/database/open.ts';
import { openOrm } from '@gazette/server/database/orm-options.ts';
import { postgresDialect } from '@gazette/server/database/postgres-dialect.ts';
import { openSqliteFile, sqliteDialect } from '@gazette/server/database/sqlite-dialect.ts';
import { Kysely } from 'kysely';
import type { DatabaseKind, TestDatabase } from '../../support/databases.ts';

type Row = Record<string, unknown>;
type Rows = Kysely<Record<string, Row>>;

/** The last migration of each release before this one. */
export const olderReleases = {
  'the first release': 'Migration20261123230000_full_text',
  'the release with conversations': 'Migration20261125160548_counts_for_transparency',
} as const;

const HOUR = 3_600_000;
const json = (value: unknown) => JSON.stringify(value);

const reports: readonly (readonly [slug: string, headline: string, body: string, terms: string])[] = [
  ['dam', 'Hudhud dam opens its gates', 'Water reached the valley below the Hudhud dam.', 'water reached the valley below hudhud dam opens its gates economies'],
  ['dam-cost', 'What the gates of the Hudhud dam have cost', 'The gates alone took three years of farmers’ taxes.', 'gates hudhud dam have cost alone took three years farmers taxes'],
  ['dam-fish', 'Fish return below the Hudhud dam', 'Where the gates were shut there was no fish.', 'fish return below hudhud dam gates shut'],
];

/**
 * Brings an empty database to the schema of an older release and writes what its program had written by `now`: a site
 * with articles in every state, their listing and searched words (in that release's analysis), and a conversation.
 */
export async function writeOlderRelease(name: DatabaseKind['name'], given: TestDatabase, lastMigration: string, now: Date): Promise<void> {
  const dialect =
    given.url === undefined
      ? sqliteDialect(openSqliteFile({ path: sqlitePath(given.dataDir), readOnly: false, busyTimeout: 1_000 }))
      : postgresDialect({ url: given.url, poolSize: 2, onError: () => {} });
  const kysely = new Kysely<Tables>({ dialect });
  const orm = openOrm(name, kysely, given.url === undefined ? {} : { dbName: new URL(given.url).pathname.slice(1) });
  try {
    await orm.migrator.up({ to: lastMigration });
    await fill(kysely as unknown as Rows, now);
  } finally {
    await orm.close();
  }
}

async function fill(db: Rows, now: Date): Promise<void> {
  const insert = (table: string, ...rows: Row[]) => db.insertInto(table).values(rows).execute();
  const ago = (hours: number) => new Date(now.getTime() - hours * HOUR);
  const [site, section, tag, thread, remark, answer] = Array.from({ length: 6 }, () => randomUUID());
  await insert('site', {
    id: site, key: 'gazette', names: json({ ar: 'الجريدة', en: 'The Gazette' }), locale: 'ar-EG', languages: json(['ar', 'en']),
    time_zone: 'Africa/Cairo', url: null, hosts: json(['gazette.test']), allowed_origins: json([]), moderation: 'after', is_default: true, created_at: ago(900),
  });
  await insert('section', { id: section, site_id: site, parent_id: null, slug: 'local', names: json({ ar: 'محليات', en: 'Local' }), description: null, position: 1 });
  await insert('tag', { id: tag, site_id: site, slug: 'dams', names: json({ ar: 'السدود', en: 'Dams' }) });

  const article = (slug: string, language: string, headline: string, body: string, at: Date, status: string): Row => ({
    id: randomUUID(), site_id: site, section_id: section, slug, language, headline, body_html: `<p>${body}</p>`, body_text: body,
    page_key: `${language === 'ar' ? '' : '/en'}/articles/${slug}`, thread_key: `${language === 'ar' ? '' : '/en'}/articles/${slug}`,
    word_count: 8, format: 'standard', status, created_at: at, published_at: status === 'draft' ? null : at, updated_at: at, sort_at: at, version: 1,
    withdrawn_at: status === 'withdrawn' ? at : null, withdrawn_reason: status === 'withdrawn' ? 'A source has recanted.' : null,
  });
  const written = reports.map(([slug, headline, body, terms], index) => ({ row: article(slug, 'en', headline, body, ago(24 + index), 'published'), terms }));
  written.push({ row: article('sudd', 'ar', 'سدّ الهدهد يفتح بوّاباته', 'وصلت المياه إلى الوادي.', ago(30), 'published'), terms: 'سد هدهد يفتح بوابات مياه وادي' });
  const hidden = [article('secret', 'en', 'Hudhud dam: the secret gates', 'Not yet.', ago(20), 'draft'), article('wrong', 'en', 'Hudhud dam bursts', 'It did not.', ago(20), 'withdrawn')];
  await insert('article', ...written.map(({ row }) => row), ...hidden);
  for (const { row, terms } of written) {
    await insert('article_text', { article_id: row['id'], terms });
    await insert('article_tagging', { article_id: row['id'], tag_id: tag, position: 0 });
    const listing = { article_id: row['id'], language: row['language'], sort_at: row['sort_at'] };
    await insert('article_listing', { list: section, ...listing }, { list: tag, ...listing });
  }
  await insert('article_redirect', { site_id: site, page_key: '/old/dam', article_id: written[0]?.row['id'] });
  await insert('thread', { id: thread, site_id: site, page_key: '/en/articles/dam', url: 'https://gazette.test/en/articles/dam', state: 'open', comment_count: 2, created_at: ago(23) });
  const said = { site_id: site, thread_id: thread, status: 'approved' };
  await insert('comment', { ...said, id: remark, parent_id: null, under: thread, author_name: 'ليلى', body: 'أخيراً', created_at: ago(5), reply_count: 1 });
  await insert('comment', { ...said, id: answer, parent_id: remark, under: remark, author_name: 'Omar', body: 'At last', created_at: ago(4), reply_count: 0 });
}
