import type { ArticleRow } from '@gazette/schema/article/articles.query.ts';
import { articlesOfList, listByKey } from '@gazette/schema/list/curated-lists.query.ts';
import type { Reading } from './reading.ts';

/** What editors have put into a list, in a language; undefined where there is no such list. */
export async function curatedArticles(
  { visible, now }: Reading,
  key: string,
  wished: { readonly section?: string | undefined; readonly language: string },
): Promise<ArticleRow[] | undefined> {
  const list = await listByKey(visible, key);
  return list && articlesOfList(visible, list, { section: wished.section, language: wished.language, now });
}
