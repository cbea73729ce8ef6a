import { query } from '../transport/graphql-client.ts';
import { readConversation, readPage } from './conversation.ts';
import type { CommentPage, Conversation } from './conversation.ts';
import repliesDocument from './replies.graphql';
import threadDocument from './thread.graphql';

/** Which comments come first; the first order is the default. */
export const orders = ['newest', 'oldest'] as const;
export type Order = (typeof orders)[number];

/** How many replies come along with each comment. */
const firstReplies = 3;

/** Where a page of comments begins and how long it is. */
interface Slice {
  first: number;
  /** Cursor after which it begins; '' for the beginning. */
  after: string;
}

/** Reads a page of a thread; null when the page it is about has none. */
export async function readThread(
  endpoint: URL,
  { url, order, first, after }: Slice & { url: string; order: Order },
  signal: AbortSignal,
): Promise<Conversation | null> {
  const inOrder = order === 'newest' ? 'NEWEST' : 'OLDEST';
  const variables = { url, order: inOrder, first, after: after || null, replies: firstReplies } as const;
  return readConversation(await query(endpoint, threadDocument, variables, signal));
}

/** Reads a page of replies; none when their comment is gone. */
export async function readReplies(
  endpoint: URL,
  { id, first, after }: Slice & { id: string },
  signal: AbortSignal,
): Promise<CommentPage> {
  const { node } = await query(endpoint, repliesDocument, { id, first, after: after || null }, signal);
  return node && 'replies' in node ? readPage(node.replies) : { comments: [], next: null };
}
