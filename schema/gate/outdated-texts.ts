import type { Store } from './store.ts';

/** A read across sites: articles whose stored terms are of an older analysis than `version`. For the job that renews them. */
export async function outdatedTexts({ reads }: Pick<Store, 'reads'>, version: number, limit: number) {
  return reads
    .selectFrom('article_text')
    .innerJoin('article', 'article.id', 'article_text.article_id')
    .select(['article.id', 'article.site_id as siteId'])
    .where('article_text.analysis', '<', version)
    .limit(limit)
    .execute();
}
