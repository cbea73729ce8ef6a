import type { CommentPartsFragment } from './comment-parts.graphql';
import type { ThreadQuery } from './thread.graphql';

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
  id: string;
  siteLocale: string;
  /** Language of the article it is about, where the site has it. */
  language: string;
  closed: boolean;
  /** Whether a writer may be told of replies by e-mail. */
  offersNotices: boolean;
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
    id: thread.id,
    siteLocale: site.locale,
    language: thread.article?.language ?? '',
    closed: thread.state === 'CLOSED',
    offersNotices: site.offersReplyNotices,
    count: thread.commentCount,
    page: readPage(thread.comments),
  };
}

/** No page is longer, whatever a server says. */
const most = 50;

/** A page of comments; replies that were not asked for are still to be read from their beginning. */
export function readPage({ nodes, pageInfo }: Connection): CommentPage {
  return {
    comments: nodes.slice(0, most).map((node) => readComment(node)),
    next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
  };
}

/** A comment with the replies that came along, if any did. */
export function readComment({ replies, ...parts }: Connection['nodes'][number]): Comment {
  const unread: CommentPage = { comments: [], next: parts.replyCount > 0 ? '' : null };
  return { ...parts, replies: replies ? readPage(replies) : unread };
}
