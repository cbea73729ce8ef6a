import type { Key } from '../gate/keyset.ts';
import type { CommentRow } from './comments.query.ts';

/** The place of a comment in a list by time. */
export function keyByTime({ created_at: at, id }: Pick<CommentRow, 'created_at' | 'id'>): Key {
  return { at, id };
}

/** The place of a comment in a list by answers or by likes. */
export function keyByCount(order: 'most-replied' | 'most-liked'): (comment: CommentRow) => Key<number> {
  return ({ reply_count, like_count, id }) => ({ at: order === 'most-replied' ? reply_count : like_count, id });
}
