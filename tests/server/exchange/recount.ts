import { expect } from 'vitest';
import type { Newsroom } from './newsroom-under-test.ts';

/** Counts by hand what conversations and comments count along as they change, and expects the same. */
export async function expectRightCounts(newsroom: Newsroom): Promise<void> {
  const comments = await newsroom.staff().comments().selectAll('comment').execute();
  const threads = await newsroom.staff().threads().select(['thread.id', 'thread.comment_count']).execute();
  const approved = comments.filter(({ status }) => status === 'approved');
  expect(new Map(threads.map((thread) => [thread.id, thread.comment_count]))).toEqual(
    new Map(threads.map(({ id }) => [id, approved.filter((comment) => comment.thread_id === id).length])),
  );
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  expect(comments.map(({ id, reply_count, depth, under }) => ({ id, reply_count, depth, under }))).toEqual(
    comments.map(({ id, parent_id, thread_id }) => ({
      id,
      reply_count: approved.filter((reply) => reply.parent_id === id).length,
      depth: parent_id === null ? 0 : (byId.get(parent_id)?.depth ?? NaN) + 1,
      under: parent_id ?? thread_id,
    })),
  );
}
