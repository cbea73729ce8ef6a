import { articlePath } from '@gazette/schema/article/article-address.ts';
import { articleByPage, type ArticleRow } from '@gazette/schema/article/articles.query.ts';
import { commentsByIds, threadsByIds, type CommentRow } from '@gazette/schema/comment/comments.query.ts';
import { localized } from '@gazette/schema/site/localized.ts';
import { pageKey } from '@gazette/schema/site/page-key.ts';
import { excerpt } from '@gazette/schema/text/excerpt.ts';
import { directionOf } from '@gazette/schema/text/language.ts';
import { escapeHtml, textToHtml } from '@gazette/schema/text/text-html.ts';
import type { Reading } from '../pages/database/reading.ts';
import { teasersOf } from '../pages/database/teasers.ts';
import { localeFor } from '../pages/dates/locale-for.ts';
import type { Picture } from '../pages/page-data.ts';
import { commentIn } from './comment-in.ts';

/** Characters of a comment that are shown elsewhere. */
const COMMENT_LENGTH = 600;

/** What a page or a comment shows of itself elsewhere: HTML without a script, a frame or a style. */
export interface Embedded {
  readonly title: string;
  readonly author: string | undefined;
  readonly html: string;
  /** Its text as a reader sees it, by which its height is told. */
  readonly length: number;
  readonly image: Picture | undefined;
}

/** The article or comment at an address; undefined for whatever is not public here, for the same reason or another. */
export async function embedded(reading: Reading, address: URL): Promise<Embedded | undefined> {
  const comment = commentIn(address);
  const page = new URL(address);
  page.hash = '';
  page.searchParams.delete('comment');
  const key = pageKey(reading.site, page.href);
  const article = key === undefined ? undefined : await articleByPage(reading.visible, key);
  if (!article) return undefined;
  return comment === undefined ? ofArticle(reading, article) : ofComment(reading, article, comment);
}

async function ofArticle(reading: Reading, article: ArticleRow): Promise<Embedded> {
  const [teaser] = await teasersOf(reading, [article]);
  const url = urlOf(reading, article);
  const { headline, standfirst } = article;
  const byline = teaser?.byline;
  const html = quote(
    article.language,
    url,
    `<p><a href="${escapeHtml(url)}"><strong>${escapeHtml(headline)}</strong></a></p>${standfirst ? `<p>${escapeHtml(standfirst)}</p>` : ''}`,
    [byline, nameOf(reading, article.language), dateOf(reading, article.language, article.published_at ?? article.sort_at)],
  );
  return { title: headline, author: byline, html, length: headline.length + (standfirst?.length ?? 0), image: teaser?.image };
}

async function ofComment(reading: Reading, article: ArticleRow, id: string): Promise<Embedded | undefined> {
  const { visible } = reading;
  const [comment] = await commentsByIds(visible, [id]);
  if (!comment || comment.deleted_at !== null) return undefined;
  const [thread] = await threadsByIds(visible, [comment.thread_id]);
  return thread?.articleId === article.id ? commentHtml(reading, article, comment) : undefined;
}

function commentHtml(reading: Reading, article: ArticleRow, { id, author_name: author, body, created_at: at }: CommentRow): Embedded {
  const url = `${urlOf(reading, article)}#comment-${id}`;
  const text = body.length > COMMENT_LENGTH ? excerpt(body, COMMENT_LENGTH) : body;
  const { headline } = article;
  const lead = `<a href="${escapeHtml(url)}">${escapeHtml(headline)}</a>`;
  const html = quote(article.language, url, textToHtml(text), [author, nameOf(reading, article.language), dateOf(reading, article.language, at)], lead);
  return { title: headline, author, html, length: text.length + headline.length, image: undefined };
}

/** A name may be in any script: each stands for itself. */
function quote(language: string, url: string, content: string, credits: readonly (string | undefined)[], link?: string): string {
  const parts = credits.flatMap((credit) => (credit ? [`<bdi>${escapeHtml(credit)}</bdi>`] : []));
  const footer = [...parts, ...(link === undefined ? [] : [link])].join(' · ');
  return `<blockquote class="gazette-embed" cite="${escapeHtml(url)}" lang="${escapeHtml(language)}" dir="${directionOf(language)}">${content}<footer>${footer}</footer></blockquote>`;
}

function urlOf({ site, origin }: Reading, article: ArticleRow): string {
  return article.canonical_url ?? origin + articlePath(site, article);
}

function nameOf({ site }: Reading, language: string): string {
  return localized(site.names, language, site.languages) || site.key;
}

function dateOf({ site }: Reading, language: string, at: Date): string {
  return new Intl.DateTimeFormat(localeFor(site.locale, language), { dateStyle: 'long', timeZone: site.timeZone }).format(at);
}
