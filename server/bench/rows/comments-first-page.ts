import type { CommentOrder } from '@gazette/schema/comment/comments.query.ts';
import { comments, orders, PAGE, threadPage } from '../conversations/thread-page.ts';
import type { CostRow } from '../row.ts';

/** Roots that a conversation of ten comments has, each with an answer. */
const ROOTS_OF_TEN = 5;

/** Opening the long conversation against opening one of ten comments, in each order. */
export const commentsFirstPage: readonly CostRow[] = orders.map((order) => ({
  kind: 'cost',
  name: `comments-open-${order}`,
  against: 'first page of the long thread : of a thread of 10 comments; 5 roots with an answer each',
  most: 1.5,
  setup: openings(order, 'short', ROOTS_OF_TEN),
}));

/** The same with the page that the widget shows, against a conversation that just fills it. */
export const commentsFullPage: readonly CostRow[] = orders.map((order) => ({
  kind: 'cost',
  name: `comments-page-${order}`,
  against: 'first page of the long thread : of a usual thread; 20 roots with an answer each',
  most: 1.5,
  setup: openings(order, 'usual', PAGE),
}));

function openings(order: CommentOrder, other: 'short' | 'usual', first: number): CostRow['setup'] {
  return async (stage) => {
    const conversations = await stage.conversations();
    const { pages, statements } = conversations;
    const subject = () => threadPage(conversations, { url: pages.long, order, first });
    const base = () => threadPage(conversations, { url: pages[other], order, first });
    const [ours, theirs] = [comments(await subject()), comments(await base())];
    if (ours !== theirs) return { skipped: `the pages hold ${ours} and ${theirs} comments: ask for longer threads` };
    return { subject, base, statements };
  };
}
