import type { Features } from './features.ts';
import { containment, isShort, resemblance } from './signature.ts';
import { termShare } from './term-share.ts';

/** Share of the shorter text's shingles that a copy has. */
const SHINGLES = 0.5;
/** Share of the weightiest terms that a copy has. */
const TERMS = 0.78;
/** Share of names and numbers that a copy has, where there are enough of them to go by. */
const NAMES = 0.6;
const ENOUGH_NAMES = 4;

/**
 * How many times longer another text may be than a short one to be compared by estimate: of 16 shingles against 167 six of
 * the hashes of a signature would do for half, and as many meet by chance and common phrases.
 */
const TIMES_LONGER = 4;
const FEW_SHINGLES = 30;

/** Share of all their terms that two headlines have in common: whoever writes on an event uses some of the same words. */
const HEADLINES = 0.9;

/**
 * Whether two articles tell the same in the same words: copies of one report, however headed, cut or added to.
 *
 * The order of the words must be the same, and the words, and above all the names: those tell a copy from a report by the
 * same form, such as last week's on another match.
 */
export function isNearDuplicate(a: Features, b: Features): boolean {
  if (a.language !== b.language) return false;
  if (isShort(a.signature) || isShort(b.signature)) return resemblance(a.signature, b.signature) >= HEADLINES;
  const [fewer, more] = a.signature.count <= b.signature.count ? [a, b] : [b, a];
  if (fewer.signature.count < FEW_SHINGLES && more.signature.count > TIMES_LONGER * fewer.signature.count) return false;
  if (containment(a.signature, b.signature) < SHINGLES) return false;
  return termShare(fewer, more, fewer.terms.keys()) >= TERMS && (fewer.names.size < ENOUGH_NAMES || termShare(fewer, more, fewer.names) >= NAMES);
}
