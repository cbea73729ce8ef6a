import type { Site } from '../site/site.entity.ts';
import type { ReaderIdentity } from './reader-identity.ts';

/** What is counted against a limit. `newcomer`: to become a reader by a like or a report; `unproven`: to comment without the proof of work that was asked for; `related`: to have articles found beside a page outside the archive; `notice`: to have an e-mail address asked whether it wishes to be told of replies. */
export const limitedActions = ['comment', 'edit', 'reaction', 'report', 'newcomer', 'unproven', 'challenge', 'related', 'notice'] as const;
export type LimitedAction = (typeof limitedActions)[number];

/** Who does something: each is counted on its own. */
export interface Actor {
  readonly site: Site;
  readonly reader: Pick<ReaderIdentity, 'id'> | null;
  /** Keyed hash of the address block; null where there is no socket. */
  readonly addressHash: string | null;
}

/**
 * `not-asked`: the address is quiet; `good`: asked for, and solved; `failed`: asked for, and wrong or used before. What
 * failed is held for a moderator, not refused: a retry after a lost answer brings a used proof in good faith. `unproven`:
 * asked for, where no script can solve it.
 */
export type ProofVerdict = 'not-asked' | 'good' | 'failed' | 'unproven';

/** What the rules about readers need of the outside: keys, counters shared by all processes, proofs. The server adapts it. */
export interface ReaderDesk {
  /** A token for a reader whose row is written, good for a year on this site alone. */
  issueToken(reader: { readonly id: string }, site: Pick<Site, 'id'>): Promise<string>;
  /** Counts one act. @throws {RateLimited} when the reader, the address block or the whole site has done too much of it. */
  chargeLimits(action: LimitedAction, actor: Actor): Promise<void>;
  /**
   * Counts one comment of the address block and asks for a proof of work from the policy's `proofAfter` a minute on.
   * @param isUnproven whether the writer can bring none: so many an hour may do without.
   * @throws {ProofRequired} when one is asked for and none or an expired one came.
   */
  verifyProof(actor: Actor, proof: string | null, isUnproven?: boolean): Promise<ProofVerdict>;
  /**
   * Seconds since the form was opened, by the server's own signed stamp (`GET /challenge`).
   * @returns undefined for none, a forged one, another site's, and one older than a day.
   */
  secondsSinceOpened(site: Pick<Site, 'id'>, stamp: string | null): Promise<number | undefined>;
}
