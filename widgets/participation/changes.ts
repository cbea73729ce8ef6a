import type { Comment, CommentPage } from '../comments/conversation.ts';
import type { CommentPartsFragment } from '../comments/comment-parts.graphql';

/** Adds the reader's own comment where its order puts it: replies are read from the oldest. */
export function insert(page: CommentPage, parent: string | null, comment: Comment, newestFirst: boolean): CommentPage {
  return change(page, parent, ({ comments, next }) => {
    const others = comments.filter(({ id }) => id !== comment.id);
    return { comments: newestFirst && !parent ? [comment, ...others] : [...others, comment], next };
  });
}

/** The comment with this id, however deep. */
export function findComment(page: CommentPage, id: string): Comment | undefined {
  for (const comment of page.comments) {
    const found = comment.id === id ? comment : findComment(comment.replies, id);
    if (found) return found;
  }
  return undefined;
}

/** The ids of all comments, however deep, as they are read. */
export function idsIn(page: CommentPage): string[] {
  return page.comments.flatMap(({ id, replies }) => [id, ...idsIn(replies)]);
}

/** Puts what is new about a comment in its place; its replies stay. */
export function update(page: CommentPage, id: string, parts: Partial<CommentPartsFragment>): CommentPage {
  return {
    next: page.next,
    comments: page.comments.map((comment) =>
      comment.id === id ? { ...comment, ...parts } : { ...comment, replies: update(comment.replies, id, parts) },
    ),
  };
}

/** Takes a comment out, unless somebody has answered it: then its place stays, without words. */
export function remove(page: CommentPage, id: string): CommentPage {
  return {
    next: page.next,
    comments: page.comments
      .filter((comment) => comment.id !== id || comment.replies.comments.length > 0 || comment.replyCount > 0)
      .map((comment) =>
        comment.id === id
          ? { ...comment, isDeleted: true, body: { segments: [] } }
          : { ...comment, replies: remove(comment.replies, id) },
      ),
  };
}

/** Adds what was read next, under a comment or (null) to the thread itself. Nothing is shown twice. */
export function append(page: CommentPage, parent: string | null, more: CommentPage): CommentPage {
  return change(page, parent, ({ comments }) => {
    const known = new Set(comments.map(({ id }) => id));
    return { comments: [...comments, ...more.comments.filter(({ id }) => !known.has(id))], next: more.next };
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

/** Changes the page under a comment, or (null) the thread's own. */
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
