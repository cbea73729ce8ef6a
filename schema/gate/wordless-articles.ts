import type { Store } from './store.ts';

/** Below every id. */
export const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** A stretch of the archive, in the order of ids. */
export interface Stretch {
  /** Articles of which the newsroom's list has no words. */
  readonly wordless: readonly { readonly id: string; readonly siteId: string }[];
  /** Where the next one begins; undefined at the end of the archive. */
  readonly next: string | undefined;
}

/** A read across sites, of `length` articles behind `after`. For the job that writes the words of what older releases left. */
export async function wordlessArticles({ reads }: Pick<Store, 'reads'>, after: string, length: number): Promise<Stretch> {
  const rows = await reads
    .selectFrom('article')
    .select(({ selectFrom }) => [
      'article.id',
      'article.site_id as siteId',
      selectFrom('headline_word').select('headline_word.word').whereRef('headline_word.article_id', '=', 'article.id').limit(1).as('word'),
    ])
    .where('article.id', '>', after)
    .orderBy('article.id')
    .limit(length)
    .execute();
  return { wordless: rows.filter(({ word }) => word === null), next: rows.length === length ? rows.at(-1)?.id : undefined };
}
