import type { CommentStatus } from './comment.entity.ts';
import type { NewDecision } from './decide.ts';

interface Occasion {
  readonly id: string;
  readonly comment: string;
  readonly from: CommentStatus | null;
  readonly at: Date;
}

/** The row that says who decided what about a comment, and why. */
export function decisionValues({ id, comment, from, at }: Occasion, { to, reason, explanation, staff }: NewDecision) {
  return {
    id,
    comment_id: comment,
    from,
    to,
    reason,
    explanation: JSON.stringify(explanation) as never,
    staff_id: staff?.id ?? null,
    at,
  };
}
