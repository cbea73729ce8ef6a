import type { Edition } from '../edition.ts';
import type { ArticleContent } from '../page-data.ts';

/** The article as search engines read it. */
export function newsArticle({ site, name }: Edition, article: ArticleContent, canonical: string): object {
  const absolute = (address: string): string => new URL(address, `${site.origin}/`).href;
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.headline,
    description: article.standfirst,
    inLanguage: article.language,
    mainEntityOfPage: absolute(canonical),
    datePublished: article.publishedAt.toISOString(),
    dateModified: (article.updatedAt ?? article.publishedAt).toISOString(),
    articleSection: article.section?.name,
    keywords: article.tags.length === 0 ? undefined : article.tags,
    image: article.image && absolute(article.image.url),
    author: article.contributors.map((person) => ({ '@type': 'Person', name: person })),
    publisher: { '@type': 'NewsMediaOrganization', name, url: absolute('/') },
    commentCount: article.comments.count,
  };
}
