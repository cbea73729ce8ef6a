import type { Unit } from '../gate/store.ts';
import { visible, type Visible } from '../gate/visible.ts';
import { keyOfKey } from '../site/key-today.ts';
import type { Site } from '../site/site.entity.ts';

/** A former address that has another key under today's rules. */
export interface RedirectKeys {
  readonly from: string;
  readonly to: string;
  readonly article: string;
  readonly threadKey: string;
}

const CHUNK = 500;

export async function redirectKeysToday(newsroom: Visible, site: Site, onSeen: (count: number) => void = () => {}): Promise<RedirectKeys[]> {
  const going: RedirectKeys[] = [];
  for (let after = ''; ; ) {
    const rows = await newsroom
      .redirects()
      .select(['article_redirect.page_key', 'article_redirect.article_id', 'article.thread_key'])
      .where('article_redirect.page_key', '>', after)
      .orderBy('article_redirect.page_key')
      .limit(CHUNK)
      .execute();
    for (const { page_key: from, article_id: article, thread_key: threadKey } of rows) {
      const to = keyOfKey(site, from);
      if (to !== from) going.push({ from, to, article, threadKey });
    }
    onSeen(rows.length);
    const last = rows.at(-1);
    if (!last) return going;
    after = last.page_key;
  }
}

/**
 * Gives former addresses their keys of today.
 * @returns, in words, those that stay because what they would be leads to another article already.
 */
export async function rekeyRedirects(unit: Unit, redirects: readonly RedirectKeys[]): Promise<string[]> {
  const newsroom = visible({ reads: unit.sql }, { site: unit.site, viewer: 'newsroom' });
  const problems: string[] = [];
  for (const { from, to, article } of redirects) {
    const there = await newsroom
      .redirects()
      .select(['article_redirect.article_id', 'article.slug'])
      .where('article_redirect.page_key', '=', to)
      .executeTakeFirst();
    if (there && there.article_id !== article) {
      problems.push(`The former addresses ${from} and ${to} are one today and lead to two articles: ${to} leads to "${there.slug}".`);
      continue;
    }
    const own = await newsroom.articles().select('article.id').where('article.id', '=', article).where('article.page_key', '=', to).executeTakeFirst();
    const row = unit.sql.deleteFrom('article_redirect').where('site_id', '=', unit.site.id).where('page_key', '=', from);
    await row.where('article_id', '=', article).execute();
    if (there || own) continue;
    await unit.sql
      .insertInto('article_redirect')
      .values({ site_id: unit.site.id, page_key: to, article_id: article })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  return problems;
}
