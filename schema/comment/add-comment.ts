import { v7 as uuid } from 'uuid';
import type { Unit } from '../gate/store.ts';
import type { CommentStatus } from './comment.entity.ts';
import { commentValues } from './comment-values.ts';
import { countComment } from './count-comment.ts';
import { threadTurn } from './decide.ts';
import type { Thread } from './thread.entity.ts';

export interface NewComment {
  readonly parent: string | null;
  readonly depth?: number;
  readonly answers?: string | null;
  readonly reader?: string | null;
  readonly authorName: string;
  readonly badges?: readonly string[];
  readonly body: string;
  readonly status: CommentStatus;
  readonly reason?: string | null;
  readonly explanation?: Record<string, unknown> | null;
  readonly createdAt: Date;
  readonly editedAt?: Date | null;
  /** Of one that was taken back before it came here; it has no words. */
  readonly deletedAt?: Date | null;
  readonly likeCount?: number;
  readonly addressHash?: string | null;
  readonly clientKey?: string | null;
  readonly sourceKey?: string | null;
  readonly id?: string;
}

/**
 * Stores a comment and counts it where it is public.
 * @returns its id, or undefined when the thread has a comment of the same client or source key already.
 */
export async function addComment(unit: Unit, thread: Pick<Thread, 'id'>, comment: NewComment): Promise<string | undefined> {
  const { parent, reader = null } = comment;
  await threadTurn(unit, thread.id);
  const row = await unit.sql
    .insertInto('comment')
    .values(commentValues(unit.site, thread.id, comment.id ?? uuid(), comment))
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!row) return undefined;
  await countComment(unit, { thread: thread.id, parent, reader }, null, comment.status);
  return row.id;
}
