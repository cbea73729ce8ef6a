import type { ReaderKind } from './reader.entity.ts';

/** The reader who asks, as a sound token says it. A signed one may not have a row yet: see `ensureReader`. */
export interface ReaderIdentity {
  /** Key of the reader's row, known before it is written. */
  readonly id: string;
  readonly kind: ReaderKind;
  readonly name: string;
  readonly badges: readonly string[];
  /** `sub` of the publisher's token, of a signed reader. */
  readonly externalId: string | null;
}

/**
 * Why a token was taken for none. `expired` was good once; `invalid` was never ours, was changed, or is signed in a way that
 * is not accepted; `foreign` belongs to another site; `gone` names a reader who is not here any more.
 */
export const readerTokenProblems = ['expired', 'invalid', 'foreign', 'gone'] as const;
export type ReaderTokenProblem = (typeof readerTokenProblems)[number];

/** Who asks: nobody known and no problem where no token came along. */
export interface Asker {
  readonly reader: ReaderIdentity | null;
  readonly problem: ReaderTokenProblem | null;
}
