import type { Unit } from '../gate/store.ts';
import type { CommentStatus } from './comment.entity.ts';

/** Where a comment is counted. */
export interface Counted {
  readonly thread: string;
  readonly parent: string | null;
  readonly reader: string | null;
}

/** What a change of its status makes of the comment above, for a place that is kept only while somebody has answered. */
export interface CountedParent {
  readonly id: string;
  readonly status: CommentStatus;
  readonly reason: string | null;
  readonly deletedAt: Date | null;
  readonly replyCount: number;
}

/**
 * Counts a comment that goes from one status to another (`null`: that is new, or gone): a thread its approved comments,
 * a comment its approved direct replies, a reader what of theirs stands approved and rejected.
 * @returns the comment above, if its replies were counted.
 */
export async function countComment(
  unit: Unit,
  { thread, parent, reader }: Counted,
  from: CommentStatus | null,
  to: CommentStatus | null,
): Promise<CountedParent | undefined> {
  const approved = Number(to === 'approved') - Number(from === 'approved');
  const rejected = Number(to === 'rejected') - Number(from === 'rejected');
  if (reader !== null && (approved !== 0 || rejected !== 0)) {
    await unit.sql
      .updateTable('reader')
      .set((eb) => ({
        approved_count: eb('approved_count', '+', approved),
        rejected_count: eb('rejected_count', '+', rejected),
      }))
      .where('id', '=', reader)
      .execute();
  }
  if (approved === 0) return undefined;
  await unit.sql
    .updateTable('thread')
    .set((eb) => ({ comment_count: eb('comment_count', '+', approved) }))
    .where('id', '=', thread)
    .execute();
  if (parent === null) return undefined;
  const row = await unit.sql
    .updateTable('comment')
    .set((eb) => ({ reply_count: eb('reply_count', '+', approved) }))
    .where('id', '=', parent)
    .returning(['id', 'status', 'reason', 'deleted_at', 'reply_count'])
    .executeTakeFirst();
  return row && { id: row.id, status: row.status, reason: row.reason, deletedAt: row.deleted_at, replyCount: row.reply_count };
}
