import { query } from '../transport/graphql-client.ts';
import { readConversation } from './conversation.ts';
import type { Conversation } from './conversation.ts';
import type { Order } from './order.ts';
import threadDocument from './thread.graphql';
import type { CommentOrder } from './thread.graphql';

/** How many replies come along with each comment. */
const firstReplies = 3;

/** Where a page of comments begins and how long it is. */
export interface Slice {
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
  const inOrder = order.toUpperCase().replace('-', '_') as CommentOrder;
  const variables = { url, order: inOrder, first, after: after || null, replies: firstReplies };
  return readConversation(await query(endpoint, threadDocument, variables, signal));
}
