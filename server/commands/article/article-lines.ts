import type { ArticleRow } from '@gazette/schema/article/articles.query.ts';

/** An article as JSON, without its body. */
export function articleAsJson(article: ArticleRow) {
  return {
    id: article.id,
    slug: article.slug,
    language: article.language,
    headline: article.headline,
    status: article.status,
    url: article.canonical_url,
    page: article.page_key,
    scheduledAt: article.scheduled_at,
    publishedAt: article.published_at,
    updatedAt: article.updated_at,
  };
}

/**
 * An article in a list: what has a fixed width first, the slug last, the headline on a line of its own, so that a
 * terminal that turns Arabic around turns around nothing else.
 */
export function articleAsText({ status, sort_at, language, slug, headline }: ArticleRow): string {
  return `${status.padEnd(9)}  ${minuteOf(sort_at)}  ${language.padEnd(5)}  ${slug}\n    ${headline}\n`;
}

/** An instant for reading, in UTC. */
export function minuteOf(at: Date): string {
  return `${at.toISOString().slice(0, 16).replace('T', ' ')}Z`;
}
