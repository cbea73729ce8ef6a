import { articleByPage, articleColumns, type ArticleRow } from '@gazette/schema/article/articles.query.ts';
import type { Store } from '@gazette/schema/gate/store.ts';
import { visible } from '@gazette/schema/gate/visible.ts';
import { pageKey } from '@gazette/schema/site/page-key.ts';
import type { Site } from '@gazette/schema/site/site.entity.ts';
import { OperatorError } from '../../lifecycle/operator-error.ts';

/** How an article is named on the command line. */
export const articleArgs = {
  article: { type: 'positional', required: true, description: 'Slug, id or URL of the article.' },
  language: { type: 'string', valueHint: 'tag', description: 'Its language, where two articles share the slug.' },
} as const;

interface Named {
  readonly article: string;
  readonly language?: string | undefined;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The article of the site that these words name, in whatever state it is.
 * @param ownUrl where the site's own pages are public.
 * @throws {OperatorError} when there is none, or more than one.
 */
export async function namedArticle(store: Store, site: Site, ownUrl: string, { article: words, language }: Named): Promise<ArticleRow> {
  const given = words.trim();
  const found = (await candidates(store, site, ownUrl, given)).filter((one) => language === undefined || one.language === language);
  const [article, ...others] = found;
  if (!article) {
    const where = language === undefined ? '' : ` in the language "${language}"`;
    throw new OperatorError(`The site "${site.key}" has no article "${given}"${where}.`);
  }
  if (others.length > 0) {
    const languages = found.map((one) => one.language).sort();
    throw new OperatorError(`There is an article "${given}" in ${languages.join(' and in ')}: say which with --language.`);
  }
  return article;
}

async function candidates(store: Store, site: Site, ownUrl: string, given: string): Promise<ArticleRow[]> {
  const newsroom = visible(store, { site, viewer: 'newsroom' });
  const articles = newsroom.articles().select(articleColumns);
  if (uuid.test(given)) return articles.where('article.id', '=', given.toLowerCase()).execute();
  if (/^https?:\/\//i.test(given)) {
    const { hosts, allowedOrigins, addressRules } = site;
    const key = pageKey({ hosts: [...hosts, new URL(ownUrl).host], allowedOrigins, addressRules }, given);
    const article = key === undefined ? undefined : await articleByPage(newsroom, key);
    return article ? [article] : [];
  }
  return articles.where('article.slug', 'in', [given, decoded(given)]).execute();
}

/** A slug copied from an address has its Arabic letters in percent signs. */
function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug).normalize('NFC');
  } catch {
    return slug;
  }
}
