import type { Features } from './features.ts';
import { trigramCosine } from './trigrams.ts';

/** How often terms occur among the articles that may be candidates: one site, one language. */
export interface Frequencies {
  /** Articles in all. */
  readonly documents: number;
  /** Articles that have the term; 0 or undefined for an unknown one. Asked for terms of the subject only. */
  of(term: string): number | undefined;
}

/** What trigrams count against words. */
const TRIGRAMS = 2;

/** How close a candidate is to a subject, 0…1; 1 is the subject itself. */
export type Relevance = (candidate: Features) => number;

/** Prepares the comparison of a subject with many candidates. */
export function relevanceTo(subject: Features, frequencies: Frequencies): Relevance {
  const weighted = new Map<string, number>();
  for (const [term, weight] of subject.terms) weighted.set(term, weight * rarity(term, frequencies) ** 2);
  const words = (candidate: Features) => {
    let sum = 0;
    for (const [term, weight] of weighted) sum += weight * (candidate.terms.get(term) ?? 0);
    return sum / norm(candidate.terms.values());
  };
  const self = words(subject) || 1;
  return (candidate) => {
    if (candidate.language !== subject.language) return 0;
    return (words(candidate) / self + TRIGRAMS * trigramCosine(subject.trigrams, candidate.trigrams)) / (1 + TRIGRAMS);
  };
}

/** How much a term tells: the inverse of how many articles have it (Spärck Jones 1972), damped. */
export function rarity(term: string, { documents, of }: Frequencies): number {
  return Math.log(1 + documents / Math.max(1, of(term) ?? 0)) ** 0.8;
}

function norm(weights: Iterable<number>): number {
  let sum = 0;
  for (const weight of weights) sum += weight * weight;
  return Math.sqrt(sum) || 1;
}
