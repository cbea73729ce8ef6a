import { append, pageUnder } from '../participation/changes.ts';
import { query } from '../transport/graphql-client.ts';
import { readPage } from './conversation.ts';
import type { CommentPage, Conversation } from './conversation.ts';
import repliesDocument from './replies.graphql';
import { readThread } from './thread-source.ts';
import type { Slice } from './thread-source.ts';
import type { Order } from './order.ts';

export { append, pageUnder };

/**
 * Reads what follows in the page under a comment, or (null) in the thread's own.
 * Undefined when there is nothing more to read.
 */
export async function readMore(
  endpoint: URL,
  { page }: Conversation,
  parent: string | null,
  { url, order, first }: { url: string; order: Order; first: number },
  signal: AbortSignal,
): Promise<CommentPage | undefined> {
  const after = pageUnder(page, parent)?.next ?? undefined;
  if (after === undefined) return undefined;
  if (parent) return readReplies(endpoint, { id: parent, first, after }, signal);
  return (await readThread(endpoint, { url, order, first, after }, signal))?.page;
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
