import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/**
 * Which of these pages are or were an article's, public or not: the page of a hidden one must not get a conversation as
 * if it were none.
 */
export async function claimedPages(db: Kysely<Tables>, site: string, pageKeys: readonly string[]): Promise<ReadonlySet<string>> {
  if (pageKeys.length === 0) return new Set();
  const articles = db.selectFrom('article').where('site_id', '=', site);
  const redirects = db.selectFrom('article_redirect').where('site_id', '=', site);
  const rows = await articles
    .select('page_key')
    .where('page_key', 'in', pageKeys)
    .union(articles.select('thread_key as page_key').where('thread_key', 'in', pageKeys))
    .union(redirects.select('page_key').where('page_key', 'in', pageKeys))
    .execute();
  return new Set(rows.map((row) => row.page_key));
}

/** Which of these conversations are hidden; all that may be said of one is that it is not there. */
export async function hiddenThreads(db: Kysely<Tables>, site: string, pageKeys: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('thread')
    .select('thread.page_key')
    .where('thread.site_id', '=', site)
    .where('thread.page_key', 'in', pageKeys)
    .where('thread.state', '=', 'hidden')
    .execute();
  return new Set(rows.map((row) => row.page_key));
}
