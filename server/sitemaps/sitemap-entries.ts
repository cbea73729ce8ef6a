import { articlePath, languagePrefix, sectionPath } from '@gazette/schema/article/article-address.ts';
import { versionsOf, type ListedArticle } from '@gazette/schema/article/sitemap.query.ts';
import { plainPagePath } from '@gazette/schema/page/page-address.ts';
import { allPages } from '@gazette/schema/page/plain-pages.query.ts';
import type { Reading } from '../pages/database/reading.ts';

/** A page as a sitemap lists it. */
export interface SitemapEntry {
  readonly url: string;
  readonly updatedAt?: Date | undefined;
  /** The same page in each language, itself included: language → address. Empty where there is one alone. */
  readonly versions: ReadonlyMap<string, string>;
  readonly news?: { readonly headline: string; readonly language: string; readonly publishedAt: Date };
}

type Addressed = Pick<ListedArticle, 'slug' | 'language' | 'canonical_url'>;

/** Articles with what there is of them in other languages; those that live on other sites are theirs to list. */
export async function entriesOf(reading: Reading, articles: readonly ListedArticle[]): Promise<SitemapEntry[]> {
  const { site, origin } = reading;
  const urlOf = (article: Addressed) => article.canonical_url ?? origin + articlePath(site, article);
  const own = articles.filter((article) => urlOf(article).startsWith(`${origin}/`));
  const groups = new Set(own.flatMap(({ translation_group }) => translation_group ?? []));
  const versions = Map.groupBy(await versionsOf(reading, [...groups]), ({ translation_group }) => translation_group);
  return own.map((article): SitemapEntry => {
    const { language, headline, sort_at: publishedAt, updated_at: updatedAt } = article;
    const all = article.translation_group === null ? [] : (versions.get(article.translation_group) ?? []);
    return {
      url: urlOf(article),
      updatedAt: updatedAt > publishedAt ? updatedAt : publishedAt,
      versions: new Map(all.length < 2 ? [] : all.map((version) => [version.language, urlOf(version)])),
      news: { headline, language, publishedAt },
    };
  });
}

/** The front page and those of the sections, in each language, and the plain pages: about, contact. */
export async function pageEntries(reading: Reading): Promise<SitemapEntry[]> {
  const { site, origin, sections } = reading;
  const inEach = (pathIn: (language: string) => string): SitemapEntry[] => {
    const all = new Map(site.languages.map((language) => [language, origin + pathIn(language)]));
    return [...all.values()].map((url) => ({ url, versions: all.size < 2 ? new Map() : all }));
  };
  const slugs = (await sections()).map(({ slug }) => slug);
  return [
    ...inEach((language) => languagePrefix(site, language) || '/'),
    ...slugs.flatMap((slug) => inEach((language) => sectionPath(site, slug, language))),
    ...(await plainPageEntries(reading)),
  ];
}

async function plainPageEntries({ visible, site, origin }: Reading): Promise<SitemapEntry[]> {
  const pages = await allPages(visible);
  return [...Map.groupBy(pages, ({ slug }) => slug).values()].flatMap((versions) => {
    const urls = new Map(versions.map((page) => [page.language, origin + plainPagePath(site, page)]));
    return versions.map(({ language, updated_at: updatedAt }) => ({ url: urls.get(language) ?? origin, updatedAt, versions: urls.size < 2 ? new Map<string, string>() : urls }));
  });
}
