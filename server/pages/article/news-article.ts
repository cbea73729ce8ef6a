import { htmlToText } from '@gazette/schema/text/html-text.ts';
import { excerpt } from '@gazette/schema/text/excerpt.ts';
import type { Edition } from '../edition.ts';
import type { ArticleContent, Picture } from '../page-data.ts';

/** Characters of a description where the article has no standfirst. */
const descriptionLength = 160;

/** The article as search engines read it. */
export function newsArticle({ site, name, icon, articlePath }: Edition, article: ArticleContent, canonical: string): object {
  const absolute = (address: string): string => new URL(address, `${site.origin}/`).href;
  const url = absolute(canonical);
  const { dateline, comments, corrections, translations } = article;
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': `${url}#article`,
    url,
    headline: article.headline,
    alternativeHeadline: article.kicker,
    description: article.standfirst ?? excerpt(htmlToText(article.bodyHtml), descriptionLength),
    inLanguage: article.language,
    mainEntityOfPage: { '@type': 'WebPage', '@id': url },
    datePublished: article.publishedAt.toISOString(),
    dateModified: (article.updatedAt ?? article.publishedAt).toISOString(),
    dateline,
    locationCreated: dateline && { '@type': 'Place', name: dateline },
    articleSection: article.section?.name,
    keywords: article.tags.length === 0 ? undefined : article.tags,
    image: article.image && imageObject(article.image, absolute),
    author: authorsOf(article, { name, url: absolute('/') }),
    publisher: {
      '@type': 'NewsMediaOrganization',
      name,
      url: absolute('/'),
      logo: { '@type': 'ImageObject', url: absolute(icon) },
    },
    isAccessibleForFree: true,
    correction:
      corrections.length === 0
        ? undefined
        : corrections.map(({ note, correctedAt }) => ({ '@type': 'CorrectionComment', text: note, datePublished: correctedAt.toISOString() })),
    workTranslation:
      translations.length === 0
        ? undefined
        : translations.map((other) => ({
            '@type': 'NewsArticle',
            '@id': `${absolute(articlePath(other))}#article`,
            url: absolute(articlePath(other)),
            headline: other.headline,
            inLanguage: other.language,
          })),
    commentCount: comments.count,
    comment:
      comments.printed.length === 0
        ? undefined
        : comments.printed.map(({ author, text, createdAt }) => ({
            '@type': 'Comment',
            text,
            datePublished: createdAt.toISOString(),
            author: { '@type': 'Person', name: author },
          })),
  };
}

/** Who signed it: people by their names, else the printed credit, else the newspaper. */
function authorsOf({ contributors, byline }: ArticleContent, publisher: { readonly name: string; readonly url: string }): object[] {
  if (contributors.length > 0) return contributors.map((person) => ({ '@type': 'Person', name: person }));
  return [byline === undefined ? { '@type': 'NewsMediaOrganization', ...publisher } : { '@type': 'Person', name: byline }];
}

function imageObject({ url, width, height, alt, caption, credit }: Picture, absolute: (address: string) => string): object {
  return { '@type': 'ImageObject', url: absolute(url), width, height, caption: caption ?? (alt || undefined), creditText: credit };
}
