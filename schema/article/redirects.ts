import type { Unit } from '../gate/store.ts';
import type { Article } from './article.entity.ts';

/** Makes former addresses, given as page keys, lead to the article. The latest article to claim one has it. */
export async function addRedirects(unit: Unit, article: Pick<Article, 'id' | 'pageKey'>, keys: readonly string[]): Promise<void> {
  const others = [...new Set(keys)].filter((key) => key !== article.pageKey);
  if (others.length === 0) return;
  await unit.sql
    .insertInto('article_redirect')
    .values(others.map((key) => ({ site_id: unit.site.id, page_key: key, article_id: article.id })))
    .onConflict((conflict) => conflict.columns(['site_id', 'page_key']).doUpdateSet({ article_id: article.id }))
    .execute();
}
