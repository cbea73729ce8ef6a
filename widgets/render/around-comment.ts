import type { Comment, Conversation } from '../comments/conversation.ts';
import linkedDocument from '../comments/linked-comment.graphql';
import type { LinkedCommentQuery, LinkedCommentQueryVariables } from '../comments/linked-comment.graphql';
import { isComment, underThoseAbove } from '../comments/linked-comment.ts';
import type { Ask } from './rendering.ts';

/** A conversation as far as it is about one comment. */
export interface Around {
  readonly conversation: Conversation;
  readonly comment: Comment;
  /** Whether it can be answered. */
  readonly isOpen: boolean;
  /** Cursor of the replies that follow those shown, if any do. */
  readonly next: string | null;
}

/**
 * One comment of a conversation: below those it answers, above its replies, which are read a page at a time.
 * @returns undefined for what is no comment of this conversation, or none that is public.
 */
export async function aroundComment(conversation: Conversation, variables: LinkedCommentQueryVariables, ask: Ask): Promise<Around | undefined> {
  const { node } = (await ask(linkedDocument, variables)) as LinkedCommentQuery;
  if (!isComment(node) || node.thread?.id !== conversation.id) return undefined;
  const { pageInfo } = node.replies;
  const comment = underThoseAbove({ ...node, replies: { ...node.replies, pageInfo: { ...pageInfo, hasNextPage: false } } });
  return {
    conversation: { ...conversation, page: { comments: [comment], next: null } },
    comment,
    isOpen: !conversation.closed && node.status === 'APPROVED' && !node.isDeleted,
    next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
  };
}
