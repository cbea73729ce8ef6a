import type { Site } from '../site/site.entity.ts';
import type { CommentStatus } from './comment.entity.ts';

/** What a phase looks at. */
export interface Moderated {
  readonly site: Pick<Site, 'moderation'>;
}

export interface Verdict {
  readonly status: CommentStatus;
  /** Stable code of the phase that decided. */
  readonly reason: string;
}

type Phase = (comment: Moderated) => Verdict | undefined;

/** The publisher's choice for whatever no earlier phase has objected to. */
const siteMode: Phase = ({ site }) =>
  site.moderation === 'before' ? { status: 'pending', reason: 'site-moderates-before' } : { status: 'approved', reason: 'site-mode' };

/** Asked in this order; the first verdict stands. The list is the documentation of what happens to a comment. */
const phases: readonly Phase[] = [siteMode];

/** Decides what happens to a new comment; one on which no phase has a verdict waits for a moderator. */
export function moderate(comment: Moderated): Verdict {
  for (const phase of phases) {
    const verdict = phase(comment);
    if (verdict) return verdict;
  }
  return { status: 'pending', reason: 'undecided' };
}
