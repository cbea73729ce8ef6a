import type { Features } from './features.ts';

/**
 * The share of some of one's terms that the other has, 0…1. By the root of what they weigh: versions of one text begin alike,
 * where terms weigh most, and what is new in one of them stands further down.
 */
export function termShare(one: Features, other: Features, terms: Iterable<string>): number {
  let shared = 0;
  let whole = 0;
  for (const term of terms) {
    const weight = Math.sqrt(one.terms.get(term) ?? 0);
    whole += weight;
    if (other.terms.has(term)) shared += weight;
  }
  return whole === 0 ? 0 : shared / whole;
}
