import { css } from 'lit';
import type { ThreadHost } from '../participation/thread-host.ts';
import { query } from '../transport/graphql-client.ts';
import { readComment } from './conversation.ts';
import type { Comment, CommentPage } from './conversation.ts';
import linkedDocument from './linked-comment.graphql';
import type { LinkedCommentQuery } from './linked-comment.graphql';
import type { CommentPartsFragment } from './comment-parts.graphql';

/** Of the comment that was asked for. */
const linkedStyles = css`
  .linked {
    padding-inline: 0.75em;
    border-inline-start: 3px solid var(--_accent);
    background: var(--_surface);
  }
`;

interface Above extends CommentPartsFragment {
  parent?: Above | null;
}

type Linked = Extract<LinkedCommentQuery['node'], { id: string }>;

/** What was asked for, where it is a comment. */
export function isComment(node: LinkedCommentQuery['node']): node is Linked {
  return node !== null && 'replies' in node;
}

/** A comment below those that it answers, of each of which it is all that is shown. */
export function underThoseAbove(node: Linked): Comment {
  let shown = readComment(node);
  for (let above: Above | null | undefined = node.parent; above; above = above.parent) {
    shown = { ...readComment(above), replies: { comments: [shown], next: '' } };
  }
  return shown;
}

/**
 * Shows the comment with this key, as it stands in its permalink: where it is in what has been read already, else on top
 * of the thread, under the comments it answers. Returns its id, '' when it is not public.
 */
export async function bring(host: ThreadHost, key: string, signal: AbortSignal): Promise<string> {
  if (linkedStyles.styleSheet) host.adopt(linkedStyles.styleSheet);
  if (!/^[\w-]+$/.test(key)) return '';
  const shown = () => host.conversation && shownAs(host.conversation.page, `#comment-${key}`);
  const known = shown();
  if (known) return known.id;
  const id = btoa(`Comment:${key}`).replaceAll('=', '');
  const { node } = await query(host.endpoint, linkedDocument, { id, replies: 3 }, signal);
  if (!isComment(node)) return '';
  const linked = underThoseAbove(node);
  host.change(({ page, ...rest }) => ({
    ...rest,
    page: { ...page, comments: [linked, ...page.comments.filter((comment) => comment.id !== linked.id)] },
  }));
  return shown()?.id ?? '';
}

function shownAs(page: CommentPage, hash: string): Comment | undefined {
  for (const comment of page.comments) {
    const found = comment.permalink?.endsWith(hash) ? comment : shownAs(comment.replies, hash);
    if (found) return found;
  }
  return undefined;
}
