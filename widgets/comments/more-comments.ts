import { append, pageUnder } from '../participation/changes.ts';
import type { ThreadHost } from '../participation/thread-host.ts';
import { query } from '../transport/graphql-client.ts';
import { readPage } from './conversation.ts';
import type { CommentPage, Conversation } from './conversation.ts';
import repliesDocument from './replies.graphql';
import { readThread } from './thread-source.ts';
import type { Slice } from './thread-source.ts';

/** What was read: the id of the first of it, and how it joins what is shown by then. */
export interface More {
  first: string | undefined;
  addTo: (conversation: Conversation) => Conversation;
}

/** Reads what follows in the page under a comment, or (null) in the thread's own. */
export async function readMore(...[host, conversation, parent, signal]: Parameters<typeof readNext>): Promise<More> {
  const more = (await readNext(host, conversation, parent, signal)) ?? { comments: [], next: null };
  return {
    first: more.comments[0]?.id,
    addTo: (shown) => ({ ...shown, page: append(shown.page, parent, more) }),
  };
}

/** Undefined when there is nothing more to read. */
async function readNext(
  { endpoint, pageUrl, element: { order, count: first } }: ThreadHost,
  { page }: Conversation,
  parent: string | null,
  signal: AbortSignal,
): Promise<CommentPage | undefined> {
  const after = pageUnder(page, parent)?.next ?? undefined;
  if (after === undefined) return undefined;
  if (parent) return readReplies(endpoint, { id: parent, first, after }, signal);
  return (await readThread(endpoint, { url: pageUrl.href, order, first, after }, signal))?.page;
}

/** Reads a page of replies; none when their comment is gone. */
async function readReplies(
  endpoint: URL,
  { id, first, after }: Slice & { id: string },
  signal: AbortSignal,
): Promise<CommentPage> {
  const { node } = await query(endpoint, repliesDocument, { id, first, after: after || null }, signal);
  return node && 'replies' in node ? readPage(node.replies) : { comments: [], next: null };
}
