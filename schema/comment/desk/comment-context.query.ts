import type { Window } from '../../gate/keyset.ts';
import type { Store } from '../../gate/store.ts';
import type { Visible } from '../../gate/visible.ts';
import { keyByTime } from '../comment-key.ts';
import { ancestorsOf, commentsByIds, commentsUnderInAnyStatus, type CommentRow } from '../comments.query.ts';

/** Comments on either side of one. */
const BESIDE = 3;

/** Where a comment stands in its conversation, in all statuses. */
export interface CommentContext {
  readonly comment: CommentRow;
  /** Those above, from the one that begins on. */
  readonly ancestors: readonly CommentRow[];
  /** Those on its level before and after it, by time. */
  readonly before: readonly CommentRow[];
  readonly after: readonly CommentRow[];
  readonly replies: readonly CommentRow[];
}

/** What a moderator reads beside a comment, in a bounded number of statements: one for each level above, and three. */
export async function commentContext(
  store: Pick<Store, 'reads'>,
  visible: Visible,
  id: string,
): Promise<CommentContext | undefined> {
  const [comment] = await commentsByIds(visible, [id]);
  if (!comment) return undefined;
  const key = keyByTime(comment);
  const under = (place: string, part: Window) => commentsUnderInAnyStatus({ visible, store }, place, part);
  const [ancestors, earlier, after, replies] = await Promise.all([
    ancestorsOf(visible, comment),
    under(comment.under, { before: key, limit: BESIDE, backwards: true }),
    under(comment.under, { after: key, limit: BESIDE, backwards: false }),
    under(comment.id, { limit: BESIDE, backwards: false }),
  ]);
  return { comment, ancestors, before: earlier, after, replies };
}
