import type { CommentPartsFragment, ThreadQuery } from './thread.graphql';

/** A comment as it is shown, with the replies known so far. */
export interface Comment extends CommentPartsFragment {
  replies: CommentPage;
}

/** Comments in the order they are read, and where the next ones begin. */
export interface CommentPage {
  comments: Comment[];
  /** Cursor of what follows: '' for the beginning, null when there is no more. */
  next: string | null;
}

/** A page's thread, as far as it has been read. */
export interface Conversation {
  siteLocale: string;
  /** Language of the article it is about, where the site has it. */
  language: string;
  closed: boolean;
  count: number;
  page: CommentPage;
}

interface Connection {
  nodes: (CommentPartsFragment & { replies?: Connection })[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** The conversation an answer tells of; null for a page that has no thread. */
export function readConversation({ site, thread }: ThreadQuery): Conversation | null {
  if (!thread) return null;
  return {
    siteLocale: site.locale,
    language: thread.article?.language ?? '',
    closed: thread.state === 'CLOSED',
    count: thread.commentCount,
    page: readPage(thread.comments),
  };
}

/** A page of comments; replies that were not asked for are still to be read from their beginning. */
export function readPage({ nodes, pageInfo }: Connection): CommentPage {
  return {
    comments: nodes.map((node) => readComment(node)),
    next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
  };
}

/** A comment with the replies that came along, if any did. */
export function readComment({ replies, ...parts }: Connection['nodes'][number]): Comment {
  const unread: CommentPage = { comments: [], next: parts.replyCount > 0 ? '' : null };
  return { ...parts, replies: replies ? readPage(replies) : unread };
}

/** Adds what was read next, under a comment or (null) to the thread itself. Nothing is shown twice. */
export function append(page: CommentPage, parent: string | null, more: CommentPage): CommentPage {
  return change(page, parent, ({ comments }) => {
    const known = new Set(comments.map(({ id }) => id));
    return { comments: [...comments, ...more.comments.filter(({ id }) => !known.has(id))], next: more.next };
  });
}

/** Adds the reader's own comment where its order puts it: replies are read from the oldest. */
export function insert(page: CommentPage, parent: string | null, comment: Comment, newestFirst: boolean): CommentPage {
  return change(page, parent, ({ comments, next }) => {
    const others = comments.filter(({ id }) => id !== comment.id);
    return { comments: newestFirst && !parent ? [comment, ...others] : [...others, comment], next };
  });
}

/** The page under a comment, or (null) the thread's own. */
export function pageUnder(page: CommentPage, parent: string | null): CommentPage | undefined {
  if (parent === null) return page;
  for (const { id, replies } of page.comments) {
    const found = id === parent ? replies : pageUnder(replies, parent);
    if (found) return found;
  }
  return undefined;
}

function change(page: CommentPage, parent: string | null, by: (page: CommentPage) => CommentPage): CommentPage {
  if (parent === null) return by(page);
  return {
    next: page.next,
    comments: page.comments.map((comment) => ({
      ...comment,
      replies: comment.id === parent ? by(comment.replies) : change(comment.replies, parent, by),
    })),
  };
}
