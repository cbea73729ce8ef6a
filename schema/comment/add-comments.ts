import { v7 as uuid } from 'uuid';
import type { Unit } from '../gate/store.ts';
import type { NewComment } from './add-comment.ts';
import { commentValues } from './comment-values.ts';
import { threadTurn, type NewDecision } from './decide.ts';
import { decisionValues } from './decision-values.ts';

/** A comment of many. It has its id already, so that others among them can answer it. */
export interface OneOfMany extends NewComment {
  readonly id: string;
  /** Id of its conversation, which is stored. */
  readonly thread: string;
  /** Readers who like it, each once. */
  readonly likedBy?: readonly string[];
}

/** Rows of one statement: both databases bound its parameters. */
const ROWS = 500;

/**
 * Stores many comments as `addComment` and `firstDecision` store one, in a statement for every few hundred: the same rows
 * and the same counts. Those that are answered come before their answers. Nothing is told of them: they are of a time of
 * which the log of events is past.
 */
export async function addComments(unit: Unit, comments: readonly OneOfMany[]): Promise<void> {
  for (const thread of [...new Set(comments.map((comment) => comment.thread))].toSorted())
    await threadTurn(unit, thread);
  const approved = comments.filter((comment) => comment.status === 'approved');
  const own = new Set(comments.map((comment) => comment.id));
  const answers = countBy(approved, (comment) => comment.parent);
  const rows = comments.map((comment) => ({
    ...commentValues(unit.site, comment.thread, comment.id, comment),
    reply_count: answers.get(comment.id) ?? 0,
    like_count: comment.likedBy?.length ?? 0,
  }));
  for (const part of parts(rows)) await unit.sql.insertInto('comment').values(part).execute();
  await decide(unit, comments);
  const likes = comments.flatMap(({ id, likedBy = [], createdAt }) =>
    likedBy.map((reader) => ({ comment_id: id, reader_id: reader, created_at: createdAt })),
  );
  for (const part of parts(likes)) await unit.sql.insertInto('comment_reaction').values(part).execute();

  await raise(
    countBy(approved, (comment) => comment.thread),
    (ids, by) =>
      unit.sql
        .updateTable('thread')
        .set((eb) => ({ comment_count: eb('comment_count', '+', by) }))
        .where('id', 'in', ids)
        .execute(),
  );
  const earlier = new Map([...answers].filter(([id]) => !own.has(id)));
  await raise(earlier, (ids, by) =>
    unit.sql
      .updateTable('comment')
      .set((eb) => ({ reply_count: eb('reply_count', '+', by) }))
      .where('id', 'in', ids)
      .execute(),
  );
  await raise(
    countBy(approved, (comment) => comment.reader),
    (ids, by) =>
      unit.sql
        .updateTable('reader')
        .set((eb) => ({ approved_count: eb('approved_count', '+', by) }))
        .where('id', 'in', ids)
        .execute(),
  );
  const rejected = comments.filter((comment) => comment.status === 'rejected');
  await raise(
    countBy(rejected, (comment) => comment.reader),
    (ids, by) =>
      unit.sql
        .updateTable('reader')
        .set((eb) => ({ rejected_count: eb('rejected_count', '+', by) }))
        .where('id', 'in', ids)
        .execute(),
  );
}

async function decide(unit: Unit, comments: readonly OneOfMany[]): Promise<void> {
  const rows = comments.flatMap(({ id: comment, status, reason, explanation, createdAt: at }) => {
    if (!reason) return [];
    const decision: NewDecision = { to: status, reason, explanation: explanation ?? {}, staff: null };
    return [decisionValues({ id: uuid(), comment, from: null, at }, decision)];
  });
  for (const part of parts(rows)) await unit.sql.insertInto('comment_decision').values(part).execute();
}

function countBy<T>(list: readonly T[], key: (one: T) => string | null | undefined): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of list) {
    const id = key(one);
    if (id) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** Those whose count grows by the same are raised together. */
async function raise(
  counts: ReadonlyMap<string, number>,
  update: (ids: string[], by: number) => Promise<unknown>,
): Promise<void> {
  for (const [by, same] of Map.groupBy(counts, ([, count]) => count)) {
    for (const part of parts(same))
      await update(
        part.map(([id]) => id),
        by,
      );
  }
}

function parts<T>(list: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(list.length / ROWS) }, (_, index) =>
    list.slice(index * ROWS, (index + 1) * ROWS),
  );
}
