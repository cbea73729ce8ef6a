import { articlePath } from '@gazette/schema/article/article-address.ts';
import { articlesByIds } from '@gazette/schema/article/articles.query.ts';
import { latestComments, threadsByIds } from '@gazette/schema/comment/comments.query.ts';
import { excerpt } from '@gazette/schema/text/excerpt.ts';
import type { TalkedAbout } from '../page-data.ts';
import type { Reading } from './reading.ts';

const count = 5;
/** Characters of a comment. */
const excerptLength = 120;

/** The newest comments of the whole site, each with its article. */
export async function latestTalk({ visible, site }: Reading): Promise<TalkedAbout[]> {
  const comments = await latestComments(visible, { limit: count, backwards: false });
  if (comments.length === 0) return [];
  const threads = new Map((await threadsByIds(visible, [...new Set(comments.map(({ thread_id }) => thread_id))])).map((thread) => [thread.id, thread]));
  const ids = [...threads.values()].flatMap(({ articleId }) => articleId ?? []);
  const articles = new Map((ids.length === 0 ? [] : await articlesByIds(visible, ids)).map((article) => [article.id, article]));
  return comments.flatMap(({ id, thread_id, author_name, body }) => {
    const thread = threads.get(thread_id);
    if (!thread) return [];
    const article = articles.get(thread.articleId ?? '');
    const page = article ? (article.canonical_url ?? articlePath(site, article)) : thread.url;
    return [{ author: author_name, excerpt: excerpt(body, excerptLength), path: `${page}#comment-${id}`, headline: article?.headline }];
  });
}
