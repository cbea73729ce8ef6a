import { articlePath } from '@gazette/schema/article/article-address.ts';
import {
  bodiesOf,
  correctionsOf,
  listArticles,
  translationsOf,
  type ArticleRow,
} from '@gazette/schema/article/articles.query.ts';
import { commentsUnder, threadsOf } from '@gazette/schema/comment/comments.query.ts';
import { threadId } from '@gazette/schema/comment/thread-id.ts';
import { shownBody } from '@gazette/schema/image/body-pictures.ts';
import { imagePath } from '@gazette/schema/image/image-format.ts';
import { listsBeside } from '@gazette/schema/related/related.query.ts';
import { localized } from '@gazette/schema/site/localized.ts';
import { tagsOfArticles } from '@gazette/schema/tag/tags.query.ts';
import { readingMinutes } from '@gazette/schema/text/reading-time.ts';
import type { ArticleContent, Teaser } from '../page-data.ts';
import { advertisementFor } from './advertisement.ts';
import { latestTalk } from './latest-talk.ts';
import { popularTeasers } from './popular-teasers.ts';
import type { Reading } from './reading.ts';
import { sectionLink } from './section-tree.ts';
import { namesOf, teasersOf } from './teasers.ts';

const relatedCount = 5;
const latestCount = 8;
const popularCount = 5;
/** Comments that stand in the page for readers without scripts. */
const printedCount = 5;

/**
 * Everything that the page of an article shows.
 * @param own what the article itself is read with, where that is not what the public is shown: a preview.
 */
export async function articleContent(reading: Reading, article: ArticleRow, own: Reading = reading): Promise<ArticleContent> {
  const { visible, site } = reading;
  const { id, language } = article;
  const tags = await tagsOfArticles(own.visible, [id]);
  const [[teaser], names, bodies, corrections, translations, related, latest, popular, comments, latestComments, sections] = await Promise.all([
    teasersOf(own, [article]),
    namesOf(own, [article]),
    bodiesOf(own.visible, [id]),
    correctionsOf(own.visible, [id]),
    article.translation_group === null ? [] : translationsOf(reading, [article.translation_group]),
    relatedTo(reading, article),
    listArticles(visible, { language }, { limit: latestCount + 1, backwards: false }),
    popularTeasers(reading, language, popularCount + 1),
    commentsOf(reading, article),
    latestTalk(reading),
    reading.sections(),
  ]);
  const parentId = sections.find((section) => section.id === article.section_id)?.parent_id;
  const parent = sections.find((section) => section.id === parentId);
  return {
    ...(teaser as Teaser),
    id,
    canonicalUrl: article.canonical_url ?? undefined,
    dateline: article.dateline ?? undefined,
    contributors: names.get(id) ?? [],
    bodyHtml: await shownBody(own.visible, bodies[0]?.body_html ?? '', { address: imagePath }),
    updatedAt: article.updated_at,
    readingMinutes: readingMinutes(article.word_count, language),
    sectionParent: parent && sectionLink(parent, language, site),
    tags: tags.map((tag) => localized(tag.names, language, site.languages) || tag.slug),
    corrections: corrections.map(({ note, corrected_at }) => ({ note, correctedAt: corrected_at })),
    translations: translations.filter((other) => other.id !== id),
    related,
    latest: await teasersOf(reading, latest.filter((other) => other.id !== id).slice(0, latestCount)),
    popular: popular.filter((other) => other.slug !== article.slug || other.language !== language).slice(0, popularCount),
    comments,
    latestComments,
    advertisement: await advertisementFor(reading, sections.find((section) => section.id === article.section_id)?.slug, language),
  };
}

async function relatedTo(reading: Reading, article: ArticleRow): Promise<Teaser[]> {
  const list = await listsBeside(reading, [article.id]);
  return teasersOf(
    reading,
    list.slice(0, relatedCount).map((neighbour) => neighbour.article),
  );
}

async function commentsOf(
  { visible, site, origin }: Reading,
  article: ArticleRow,
): Promise<ArticleContent['comments']> {
  const key = article.thread_key;
  const url = article.canonical_url ?? origin + articlePath(site, article);
  const [thread] = await threadsOf(visible, site, [{ key, url, articleId: article.id, publishedAt: article.published_at }]);
  if (thread === undefined || thread.commentCount === 0) return { count: 0, printed: [] };
  const newest = await commentsUnder(visible, threadId(site.id, key), 'newest', { limit: printedCount, backwards: false });
  const printed = newest.map(({ author_name, body, created_at }) => ({
    author: author_name,
    text: body,
    createdAt: created_at,
  }));
  return { count: thread.commentCount, printed };
}
