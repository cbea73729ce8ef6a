import type { Features } from './features.ts';

/** The weight of some of one's terms that the other has, 0…1. */
export function termShare(one: Features, other: Features, terms: Iterable<string>): number {
  let shared = 0;
  let whole = 0;
  for (const term of terms) {
    const weight = one.terms.get(term) ?? 0;
    whole += weight;
    if (other.terms.has(term)) shared += weight;
  }
  return whole === 0 ? 0 : shared / whole;
}
