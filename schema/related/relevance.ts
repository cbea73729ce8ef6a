import type { Features } from './features.ts';
import { trigramShare } from './trigram-share.ts';
import { trigramLikeness } from './trigrams.ts';

/** How often terms occur among the articles that may be candidates: one site, one language. */
export interface Frequencies {
  /** Articles in all. */
  readonly documents: number;
  /** Articles that have the term; 0 or undefined for an unknown one. Asked for terms of the subject only. */
  of(term: string): number | undefined;
}

/** How close a candidate is to a subject, 0…1; 1 is the subject itself. */
export type Relevance = (candidate: Features) => number;

/**
 * Prepares the comparison of a subject with many candidates, by the words and the trigrams that both have.
 *
 * The sum of tf × idf² over shared terms, against the candidate's length: a cosine (Salton & Buckley 1988) but for the
 * candidate's own idf, which is left out. So only the subject's few terms need a frequency, and a candidate is not
 * punished for a rare word of its own; on headlines that ranks better besides.
 */
export function relevanceTo(subject: Features, frequencies: Frequencies): Relevance {
  const words = wordRelevanceTo(subject, frequencies);
  const likeness = trigramLikeness(subject, (term) => rarity(term, frequencies));
  return (candidate) => {
    if (candidate.language !== subject.language) return 0;
    const share = trigramShare(subject.terms.size, candidate.terms.size);
    const near = words(candidate);
    return share === 0 ? near : (near + share * likeness(candidate)) / (1 + share);
  };
}

/** The same by words alone, of two articles in one language. */
export function wordRelevanceTo(subject: Features, frequencies: Frequencies): Relevance {
  const weighted = new Map<string, number>();
  for (const [term, weight] of subject.terms) weighted.set(term, weight * rarity(term, frequencies) ** 2);
  const words = (candidate: Features) => {
    let sum = 0;
    for (const [term, weight] of candidate.terms) sum += weight * (weighted.get(term) ?? 0);
    return sum / norm(candidate.terms.values());
  };
  const self = words(subject) || 1;
  return (candidate) => words(candidate) / self;
}

/** How much a term tells: the inverse of how many articles have it (Spärck Jones 1972), a little damped. */
export function rarity(term: string, frequencies: Frequencies): number {
  return Math.log(1 + frequencies.documents / Math.max(1, frequencies.of(term) ?? 0)) ** 0.9;
}

function norm(weights: Iterable<number>): number {
  let sum = 0;
  for (const weight of weights) sum += weight * weight;
  return Math.sqrt(sum) || 1;
}
