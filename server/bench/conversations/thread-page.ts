import type { CommentOrder } from '@gazette/schema/comment/comments.query.ts';
import { threadDocument } from './documents.ts';
import type { Conversations } from './open-conversations.ts';

export const orders: readonly CommentOrder[] = ['newest', 'oldest', 'most-replied', 'most-liked'];

/** Comments of a page that the widget asks for when nobody says how many. */
export const PAGE = 20;
/** Largest page that the graph hands out, for walking to a later one. */
const STRIDE = 100;

interface PageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

interface Comment {
  readonly id: string;
  readonly replyCount: number;
}

interface ThreadAnswer {
  readonly thread: {
    readonly comments: {
      readonly nodes: readonly (Comment & { readonly replies: { readonly nodes: readonly Comment[] } })[];
      readonly pageInfo: PageInfo;
    };
  };
}

interface PageRequest {
  readonly url: string;
  readonly order: CommentOrder;
  readonly first: number;
  readonly after?: string | null;
}

/**
 * A page of a conversation as the widget asks for it, but with one answer below each comment and not three: then pages
 * of all conversations hold the same number of comments, and what differs is what it costs to find them.
 */
export async function threadPage({ ask }: Conversations, { url, order, first, after = null }: PageRequest) {
  const { thread } = await ask<ThreadAnswer>(threadDocument, {
    url,
    order: enumValue(order),
    first,
    after,
    replies: 1,
  });
  return thread.comments;
}

/** How many comments a page shows. */
export function comments(page: Awaited<ReturnType<typeof threadPage>>): number {
  return page.nodes.reduce((sum, node) => sum + 1 + node.replies.nodes.length, 0);
}

const walkDocument = `query Walk($url: URL!, $order: CommentOrder!, $first: Int!, $after: String) {
  thread(url: $url) { comments(first: $first, after: $after, order: $order) { pageInfo { hasNextPage endCursor } } }
}`;

/** The cursor after which a later page begins, from a walk to it. */
export async function cursorBefore(
  { ask }: Conversations,
  url: string,
  order: CommentOrder,
  page: number,
): Promise<string | null> {
  return walk((page - 1) * PAGE, async (first, after) => {
    const { thread } = await ask<ThreadAnswer>(walkDocument, { url, order: enumValue(order), first, after });
    return thread.comments.pageInfo;
  });
}

/** Passes over so many entries of a list, in large steps. */
export async function walk(
  entries: number,
  read: (first: number, after: string | null) => Promise<PageInfo>,
): Promise<string | null> {
  let after: string | null = null;
  for (let left = entries; left > 0; left -= STRIDE) after = (await read(Math.min(left, STRIDE), after)).endCursor;
  return after;
}

function enumValue(order: CommentOrder): string {
  return order.toUpperCase().replace('-', '_');
}
