import type { Store } from '../../gate/store.ts';
import type { Visible } from '../../gate/visible.ts';
import type { ReaderDesk } from '../../reader/reader-desk.ts';
import type { ReaderIdentity } from '../../reader/reader-identity.ts';
import type { CommentPolicy } from '../../site/comment-policy.ts';
import type { Site } from '../../site/site.entity.ts';
import type { ThreadState } from '../thread.entity.ts';
import type { WordLists } from '../word-list/word-lists.ts';
import type { ExternalOpinion } from './external-opinion.ts';
import type { Verdict } from './verdict.ts';

/** Who writes, as far as is known. */
export interface Writer {
  readonly reader: ReaderIdentity | null;
  /** Somebody of the site's staff, signed in. */
  readonly staff: { readonly id: string } | null;
  /** How many of the reader's comments stand approved, and how many rejected. */
  readonly approved: number;
  readonly rejected: number;
  /** Keyed hash of the address block. */
  readonly addressHash: string | null;
}

/** What phases ask of the outside besides the readers' desk. */
export interface ModerationDesk {
  readonly wordLists: WordLists;
  readonly externalOpinion: ExternalOpinion;
}

/** A comment that is about to be stored, with all that its moderation may look at. */
export interface ModeratedComment {
  readonly site: Site;
  readonly policy: CommentPolicy;
  readonly thread: { readonly id: string; readonly state: ThreadState; readonly url: string };
  /** Id of the comment that is answered. */
  readonly parent: string | null;
  readonly writer: Writer;
  readonly name: string;
  readonly body: string;
  readonly textKey: string | null;
  /** Solved proof of work, as sent. */
  readonly proof: string | null;
  /** Whether it comes from where no proof can be made: a page without scripts. */
  readonly isUnproven: boolean;
  /** What stands in the field that people do not see. */
  readonly trap: string;
  /** Seconds from opening the form to sending it; null where nobody vouches for them. */
  readonly seconds: number | null;
  readonly now: Date;
  readonly reads: Store['reads'];
  /** The gate, opened for the newsroom. */
  readonly newsroom: Visible;
  readonly readerDesk: ReaderDesk;
  readonly desk: ModerationDesk;
}

/**
 * One step of moderation: a verdict, or nothing where it has no objection. What is not taken at all, and so not stored,
 * it refuses by throwing a `Refusal`, whose reader keeps the draft.
 */
export type Phase = (comment: ModeratedComment) => Verdict | undefined | Promise<Verdict | undefined>;
