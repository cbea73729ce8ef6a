import type { Visible } from '../gate/visible.ts';
import { commentPolicy, type CommentPolicy } from '../site/comment-policy.ts';
import type { Site } from '../site/site.entity.ts';
import type { Page } from './page-of-comment.ts';
import { threadId } from './thread-id.ts';
import type { ThreadState } from './thread.entity.ts';

const DAY = 86_400_000;

/** When the page of a stored conversation was published: of one that is no article's, when its conversation began. */
export function publishedAt(row: { article_id: string | null; published_at: Date | null; created_at: Date }): Date | null {
  return row.article_id === null ? row.created_at : row.published_at;
}

const columns = ['thread.state', 'thread.url', 'thread.created_at', 'article.id as article_id', 'article.published_at'] as const;

/** The state of a conversation at a moment: an open one is closed so many days after its page was published. */
export function stateAt(
  { state, publishedAt }: { readonly state: ThreadState; readonly publishedAt: Date | null },
  { closeAfterDays }: Pick<CommentPolicy, 'closeAfterDays'>,
  now: Date,
): ThreadState {
  const closing = closesAt({ state, publishedAt }, { closeAfterDays });
  return closing && now >= closing ? 'closed' : state;
}

/** When an open conversation closes by itself; undefined where it does not. */
export function closesAt(
  { state, publishedAt }: { readonly state: ThreadState; readonly publishedAt: Date | null },
  { closeAfterDays }: Pick<CommentPolicy, 'closeAfterDays'>,
): Date | undefined {
  if (state !== 'open' || closeAfterDays === 0 || publishedAt === null) return undefined;
  return new Date(publishedAt.getTime() + closeAfterDays * DAY);
}

/** The conversation of a page as it is now, stored or not. */
export async function threadAtPage(newsroom: Visible, site: Site, page: Page, now: Date) {
  const id = threadId(site.id, page.key);
  const stored = await newsroom.threads().select(columns).where('thread.id', '=', id).executeTakeFirst();
  const { state, url } = stored ?? { state: 'open', url: page.url };
  const known = { state, publishedAt: stored ? publishedAt(stored) : page.publishedAt };
  return { id, url, state: stateAt(known, commentPolicy(site), now) };
}

/** A stored conversation as it is now. */
export async function threadNow(newsroom: Visible, site: Site, id: string, now: Date) {
  const stored = await newsroom.threads().select(columns).where('thread.id', '=', id).executeTakeFirstOrThrow();
  const { state, url } = stored;
  return { id, url, state: stateAt({ state, publishedAt: publishedAt(stored) }, commentPolicy(site), now) };
}
