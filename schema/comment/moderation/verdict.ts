import type { CommentStatus } from '../comment.entity.ts';
import type { ReasonCode } from './reasons.ts';

/** What a phase decides about a comment, and why. */
export interface Verdict {
  readonly status: CommentStatus;
  readonly reason: ReasonCode;
  /** What it was founded on, for the moderator who reads it: counts, limits, matches. No address, no token. */
  readonly explanation: Record<string, unknown>;
}
