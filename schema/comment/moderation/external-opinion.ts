import type { ExternalPhase } from '../../site/comment-policy.ts';
import type { CommentStatus } from '../comment.entity.ts';

/** What another program is told of a comment. Neither an address nor a token is. */
export interface CommentForOpinion {
  readonly site: string;
  readonly url: string;
  readonly name: string;
  readonly body: string;
  readonly parent: string | null;
  readonly reader: string | null;
}

/**
 * What it answers. `no-opinion` leaves the comment to the phases that follow; `refused`: its address lies within the
 * server's own network, which the site has not allowed.
 */
export type OpinionAnswer =
  | { readonly kind: 'opinion'; readonly status: CommentStatus; readonly note: string | null }
  | { readonly kind: 'no-opinion' }
  | { readonly kind: 'failed'; readonly cause: 'timeout' | 'unreachable' | 'refused' | 'bad-answer' };

/** Asks another program; the server brings the way to do so. Never throws. */
export type ExternalOpinion = (phase: ExternalPhase, comment: CommentForOpinion) => Promise<OpinionAnswer>;
