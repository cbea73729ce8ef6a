import type { Visible } from '../gate/visible.ts';
import { pageTag } from '../site/page-tag.ts';
import { pageAddress, pageKey, pagePlace } from '../site/page-key.ts';
import type { Site } from '../site/site.entity.ts';

/** A page that may have a conversation: its key, its address and its article, where it has one. */
export interface Page {
  readonly key: string;
  readonly url: string;
  readonly articleId: string | null;
  /** When that was published. */
  readonly publishedAt: Date | null;
}

/**
 * The page at an address, through redirects where it has moved.
 * @returns undefined for an address that is not one of the site's, and for the page of an article that is not public.
 */
export async function pageAt(visible: Visible, site: Site, url: string): Promise<Page | undefined> {
  const [page] = await pagesAt(visible, site, [url]);
  return page;
}

/** As `pageAt` for many addresses, in at most three statements. */
export async function pagesAt(visible: Visible, site: Site, urls: readonly string[]): Promise<(Page | undefined)[]> {
  const keys = urls.map((url) => pageKey(site, url));
  const known = keys.filter((key) => key !== undefined);
  if (known.length === 0) return keys.map(() => undefined);
  const found = await visible
    .articles()
    .select(['article.id', 'article.thread_key', 'article.published_at', 'article.page_key as key'])
    .where('article.page_key', 'in', known)
    .execute();
  const moved = await visible
    .redirects()
    .select(['article.id', 'article.thread_key', 'article.published_at', 'article_redirect.page_key as key'])
    .where('article_redirect.page_key', 'in', known)
    .execute();
  visible.marks?.articles([...moved, ...found].map(({ id }) => id));
  const articles = new Map([...moved, ...found].map((article) => [article.key, article]));
  const here = new Set(found.map(({ key }) => key));
  for (const key of known) if (!here.has(key)) visible.marks?.tag(pageTag(site, key));
  const claimed = await visible.claimedPages(known.filter((key) => !articles.has(key)));
  return keys.map((key, index) => {
    const given = urls[index];
    if (key === undefined || given === undefined) return undefined;
    const url = pageAddress(site, given);
    const article = articles.get(key);
    if (article) return { key: article.thread_key, url, articleId: article.id, publishedAt: article.published_at };
    return claimed.has(key) || pagePlace(site, url) === 'foreign' ? undefined : { key, url, articleId: null, publishedAt: null };
  });
}
