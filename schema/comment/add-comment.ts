import { v7 as uuid } from 'uuid';
import type { Unit } from '../gate/store.ts';
import type { CommentStatus } from './comment.entity.ts';
import type { Thread } from './thread.entity.ts';

export interface NewComment {
  readonly parent: string | null;
  readonly authorName: string;
  readonly body: string;
  readonly status: CommentStatus;
  readonly createdAt: Date;
  readonly editedAt?: Date | null;
  readonly clientKey?: string | null;
  readonly sourceKey?: string | null;
  readonly id?: string;
}

/**
 * Stores a comment and counts it where it is public.
 * @returns its id, or undefined when the thread has a comment of the same client or source key already.
 */
export async function addComment(unit: Unit, thread: Pick<Thread, 'id'>, comment: NewComment): Promise<string | undefined> {
  const row = await unit.sql
    .insertInto('comment')
    .values({
      id: comment.id ?? uuid(),
      site_id: unit.site.id,
      thread_id: thread.id,
      parent_id: comment.parent,
      under: comment.parent ?? thread.id,
      author_name: comment.authorName,
      body: comment.body,
      status: comment.status,
      created_at: comment.createdAt,
      edited_at: comment.editedAt ?? null,
      reply_count: 0,
      client_key: comment.clientKey ?? null,
      source_key: comment.sourceKey ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!row) return undefined;
  if (comment.status === 'approved') await count(unit, thread.id, comment.parent, 1);
  return row.id;
}

async function count(unit: Unit, thread: string, parent: string | null, by: number): Promise<void> {
  await unit.sql
    .updateTable('thread')
    .set((eb) => ({ comment_count: eb('comment_count', '+', by) }))
    .where('id', '=', thread)
    .execute();
  if (parent === null) return;
  await unit.sql
    .updateTable('comment')
    .set((eb) => ({ reply_count: eb('reply_count', '+', by) }))
    .where('id', '=', parent)
    .execute();
}
