import type { Features } from './features.ts';
import { containment, isShort, resemblance } from './signature.ts';

/** Share of the shorter text's shingles that a copy has. */
const SHINGLES = 0.5;
/** Share of the weightiest terms, names and numbers among them, that a copy has. */
const TERMS = 0.75;

/** Share of all their terms that two headlines have in common: whoever writes on an event uses some of the same words. */
const HEADLINES = 0.8;

/**
 * Whether two articles tell the same in the same words: copies of one report, however headed, cut or added to.
 *
 * Their words must be the same as well as the order of them, which tells a copy from two reports by one form: those on
 * two matches share phrases and differ in the names.
 */
export function isNearDuplicate(a: Features, b: Features): boolean {
  if (a.language !== b.language) return false;
  if (isShort(a.signature) || isShort(b.signature)) return resemblance(a.signature, b.signature) >= HEADLINES;
  return containment(a.signature, b.signature) >= SHINGLES && termsShared(a, b) >= TERMS;
}

/** The weight of the shorter one's terms that the other has, 0…1. */
function termsShared(a: Features, b: Features): number {
  const [fewer, more] = a.signature.count <= b.signature.count ? [a.terms, b.terms] : [b.terms, a.terms];
  let shared = 0;
  let whole = 0;
  for (const [term, weight] of fewer) {
    whole += weight;
    if (more.has(term)) shared += weight;
  }
  return whole === 0 ? 0 : shared / whole;
}
