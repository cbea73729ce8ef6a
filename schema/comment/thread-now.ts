import type { Visible } from '../gate/visible.ts';
import { commentPolicy, type CommentPolicy } from '../site/comment-policy.ts';
import type { Site } from '../site/site.entity.ts';
import type { Page } from './page-of-comment.ts';
import { threadId } from './thread-id.ts';
import type { ThreadState } from './thread.entity.ts';

const DAY = 86_400_000;

/** The state of a conversation at a moment: an open one is closed so many days after its article was published. */
export function stateAt(
  { state, publishedAt }: { readonly state: ThreadState; readonly publishedAt: Date | null },
  { closeAfterDays }: Pick<CommentPolicy, 'closeAfterDays'>,
  now: Date,
): ThreadState {
  if (state !== 'open' || closeAfterDays === 0 || publishedAt === null) return state;
  return now.getTime() - publishedAt.getTime() >= closeAfterDays * DAY ? 'closed' : 'open';
}

/** The conversation of a page as it is now, stored or not. */
export async function threadAtPage(newsroom: Visible, site: Site, page: Page, now: Date) {
  const id = threadId(site.id, page.key);
  const stored = await newsroom.threads().select(['thread.state', 'thread.url']).where('thread.id', '=', id).executeTakeFirst();
  const article =
    page.articleId === null
      ? undefined
      : await newsroom.articles().select('article.published_at').where('article.id', '=', page.articleId).executeTakeFirst();
  const state = stored?.state ?? 'open';
  return {
    id,
    url: stored?.url ?? page.url,
    state: stateAt({ state, publishedAt: article?.published_at ?? null }, commentPolicy(site), now),
  };
}

/** A stored conversation as it is now. */
export async function threadNow(newsroom: Visible, site: Site, id: string, now: Date) {
  const { state, url, publishedAt } = await newsroom
    .threads()
    .select(['thread.state', 'thread.url', 'article.published_at as publishedAt'])
    .where('thread.id', '=', id)
    .executeTakeFirstOrThrow();
  return { id, url, state: stateAt({ state, publishedAt }, commentPolicy(site), now) };
}
