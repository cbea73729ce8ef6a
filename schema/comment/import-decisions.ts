import { v7 as uuid } from 'uuid';
import type { Unit } from '../gate/store.ts';
import type { CommentStatus } from './comment.entity.ts';

export interface ImportedDecision {
  readonly from?: CommentStatus | undefined;
  readonly to: CommentStatus;
  readonly reason: string;
  readonly explanation: Record<string, unknown>;
  readonly at: Date;
}

/** Writes down what was once decided elsewhere about a comment, in that order; who decided it is not known here. */
export async function importDecisions(unit: Unit, comment: string, decisions: readonly ImportedDecision[]): Promise<void> {
  if (decisions.length === 0) return;
  await unit.sql
    .insertInto('comment_decision')
    .values(
      decisions.map(({ from, to, reason, explanation, at }) => ({
        id: uuid(),
        comment_id: comment,
        from: from ?? null,
        to,
        reason,
        explanation: JSON.stringify(explanation) as never,
        staff_id: null,
        at,
      })),
    )
    .execute();
}
