import type { Selectable } from 'kysely';
import { firstOfEach } from '../gate/first-of-each.ts';
import { byKey, inOrder, window, type Window } from '../gate/keyset.ts';
import type { Store } from '../gate/store.ts';
import type { Tables } from '../gate/tables.ts';
import type { Visible } from '../gate/visible.ts';
import type { Site } from '../site/site.entity.ts';
import { keyByCount, keyByTime } from './comment-key.ts';
import { pageAt, pagesAt, type Page } from './page-of-comment.ts';
import { publishedAt } from './thread-now.ts';
import { threadId } from './thread-id.ts';
import { commentStatuses, type CommentStatus } from './comment.entity.ts';
import type { ThreadState } from './thread.entity.ts';

export const commentColumns = [
  'comment.id',
  'comment.thread_id',
  'comment.parent_id',
  'comment.under',
  'comment.author_name',
  'comment.body',
  'comment.status',
  'comment.created_at',
  'comment.edited_at',
  'comment.reply_count',
  'comment.reader_id',
  'comment.answers_id',
  'comment.depth',
  'comment.badges',
  'comment.like_count',
  'comment.report_count',
  'comment.reason',
  'comment.explanation',
  'comment.deleted_at',
] as const;

export type CommentRow = Pick<
  Selectable<Tables['comment']>,
  (typeof commentColumns)[number] extends `comment.${infer Column}` ? Extract<Column, keyof Tables['comment']> : never
>;

/** In which order a level of a conversation is read; each is one range of an index. */
export const commentOrders = ['newest', 'oldest', 'most-replied', 'most-liked'] as const;
export type CommentOrder = (typeof commentOrders)[number];

const orders = {
  newest: { at: 'comment.created_at', newestFirst: true },
  oldest: { at: 'comment.created_at', newestFirst: false },
  'most-replied': { at: 'comment.reply_count', newestFirst: true },
  'most-liked': { at: 'comment.like_count', newestFirst: true },
} as const;

/** A conversation, stored or still to begin. */
export interface ThreadView {
  readonly id: string;
  readonly key: string;
  readonly url: string;
  readonly state: ThreadState;
  /** When its page was published, as far as that is known: it may close so many days later. */
  readonly publishedAt: Date | null;
  readonly commentCount: number;
  readonly articleId: string | null;
}

const threadColumns = [
  'thread.id',
  'thread.page_key',
  'thread.url',
  'thread.state',
  'thread.comment_count',
  'thread.created_at',
  'article.id as article_id',
  'article.published_at',
] as const;

/** The conversation at an address; undefined where the page is hidden, unpublished or not the site's. */
export async function threadAt(visible: Visible, site: Site, url: string): Promise<ThreadView | undefined> {
  const page = await pageAt(visible, site, url);
  if (!page) return undefined;
  const [thread] = await threadsOf(visible, site, [page]);
  return thread;
}

/** The conversations of these pages, which are public; undefined for one that is hidden itself. */
export async function threadsOf(
  visible: Visible,
  site: Pick<Site, 'id'>,
  pages: readonly Page[],
): Promise<(ThreadView | undefined)[]> {
  if (pages.length === 0) return [];
  const keys = pages.map((page) => page.key);
  const rows = await visible.threads().select(threadColumns).where('thread.page_key', 'in', keys).execute();
  const stored = new Map(rows.map((row) => [row.page_key, viewOf(row)]));
  const missing = keys.filter((key) => !stored.has(key));
  const hidden = missing.length > 0 ? await visible.hiddenThreads(missing) : new Set();
  visible.marks?.threads([...rows.map(({ id }) => id), ...missing.map((key) => threadId(site.id, key))]);
  visible.marks?.articles(pages.map(({ articleId }) => articleId).filter((id) => id !== null));
  return pages.map(({ key, url, articleId, publishedAt }) => {
    if (hidden.has(key)) return undefined;
    return stored.get(key) ?? { id: threadId(site.id, key), key, url, state: 'open', publishedAt, commentCount: 0, articleId };
  });
}

export async function threadsByIds(visible: Visible, ids: readonly string[]): Promise<ThreadView[]> {
  visible.marks?.threads(ids);
  const rows = await visible.threads().select(threadColumns).where('thread.id', 'in', ids).execute();
  visible.marks?.articles(rows.map(({ article_id }) => article_id).filter((id) => id !== null));
  return rows.map(viewOf);
}

function viewOf(row: {
  id: string;
  page_key: string;
  url: string;
  state: ThreadState;
  comment_count: number;
  created_at: Date;
  article_id: string | null;
  published_at: Date | null;
}): ThreadView {
  return {
    id: row.id,
    key: row.page_key,
    url: row.url,
    state: row.state,
    publishedAt: publishedAt(row),
    commentCount: row.comment_count,
    articleId: row.article_id,
  };
}

export async function commentsByIds(visible: Visible, ids: readonly string[]): Promise<CommentRow[]> {
  const rows = await visible.comments().select(commentColumns).where('comment.id', 'in', ids).execute();
  // One that is not public may become so.
  if (rows.length < ids.length) visible.marks?.tag('comments');
  return seenComments(visible, rows);
}

/** Notes that the answer shows these. */
function seenComments(visible: Visible, rows: CommentRow[]): CommentRow[] {
  if (visible.marks) for (const row of rows) visible.marks.tag(`thread:${row.thread_id}`);
  return rows;
}

/** The comments above one, from the one that begins on. */
export async function ancestorsOf(visible: Visible, { parent_id }: Pick<CommentRow, 'parent_id'>): Promise<CommentRow[]> {
  const chain: CommentRow[] = [];
  for (let next = parent_id; next !== null; ) {
    const [above] = await commentsByIds(visible, [next]);
    if (!above) break;
    chain.push(above);
    next = above.parent_id;
  }
  return chain.toReversed();
}

/** One level of a conversation: what stands directly under a thread or a comment. */
export async function commentsUnder(
  visible: Visible,
  under: string,
  order: CommentOrder,
  part: Window | Window<number>,
): Promise<CommentRow[]> {
  return inOrder(seenComments(visible, await levelQuery(visible, under, order, part).execute()), part);
}

/** The same under each of these, in one statement; the rows of one level stand in its order. */
export async function commentsUnderEach(
  { visible, store }: { readonly visible: Visible; readonly store: Pick<Store, 'reads'> },
  parents: readonly string[],
  order: CommentOrder,
  part: Window | Window<number>,
): Promise<CommentRow[]> {
  const rows = await firstOfEach(store, parents, (parent) => levelQuery(visible, parent, order, part));
  seenComments(visible, rows);
  const { newestFirst } = orders[order];
  if (order === 'most-replied' || order === 'most-liked') return rows.sort(byKey(keyByCount(order), newestFirst));
  return rows.sort(byKey(keyByTime, newestFirst));
}

/**
 * The same as `commentsUnder` by time, for the newsroom, which sees every status: each of them is a range of the index,
 * and only the ends of these are read.
 */
export async function commentsUnderInAnyStatus(
  { visible, store }: { readonly visible: Visible; readonly store: Pick<Store, 'reads'> },
  under: string,
  part: Window,
): Promise<CommentRow[]> {
  const rows = await firstOfEach(store, commentStatuses, (status) =>
    levelQuery(visible, under, 'oldest', part).where('comment.status', '=', status as CommentStatus),
  );
  rows.sort(byKey(keyByTime, false));
  return part.backwards ? rows.slice(-part.limit) : rows.slice(0, part.limit);
}

function levelQuery(visible: Visible, under: string, order: CommentOrder, part: Window | Window<number>) {
  const query = visible.commentsOfOne().select(commentColumns).where('comment.under', '=', under);
  return window(query, { ...orders[order], id: 'comment.id' }, part);
}

/** The site's comments, the newest first. */
export async function latestComments(visible: Visible, part: Window): Promise<CommentRow[]> {
  const order = { at: 'comment.created_at', id: 'comment.id', newestFirst: true } as const;
  visible.marks?.tag('comments');
  return inOrder(seenComments(visible, await window(visible.comments().select(commentColumns), order, part).execute()), part);
}

/** Public comments of each address, in the order asked; 0 where there is no public conversation. */
export async function commentCounts(
  visible: Visible,
  site: Site,
  urls: readonly string[],
): Promise<{ url: string; count: number }[]> {
  const pages = await pagesAt(visible, site, urls);
  const threads = await threadsOf(visible, site, pages.filter((page) => page !== undefined));
  const counts = new Map(threads.flatMap((thread) => (thread ? [[thread.key, thread.commentCount] as const] : [])));
  return urls.map((url, index) => ({ url, count: counts.get(pages[index]?.key ?? '') ?? 0 }));
}
