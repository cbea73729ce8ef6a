import type { Features } from './features.ts';
import { cosineOf, type SparseVector } from './sparse-vector.ts';

/** Trigrams are hashed to 16 bits (Weinberger et al. 2009): two of a text's few hundred hardly ever meet. */
const BUCKETS = 65_536;

/** How close a text's trigrams are to those of a subject: 0…1. */
export type Likeness = (candidate: Features) => number;

/** Made once for each article that is kept in memory, and forgotten with it. */
const known = new WeakMap<Features, SparseVector>();

/**
 * Prepares the comparison of a subject's trigrams with those of many others: the runs of three letters in its terms, with
 * a sign for where one begins and ends (Cavnar & Trenkle 1994), which is what a word keeps of itself when it takes
 * another form. Each weighs as much as its term, and in the subject as the term is rare, so that trigrams need no
 * frequencies of their own.
 */
export function trigramLikeness(subject: Features, rarity: (term: string) => number): Likeness {
  const wanted = new Float64Array(BUCKETS);
  for (const [term, weight] of subject.terms) {
    const worth = weight * rarity(term);
    for (const hash of hashesOf(term)) wanted[hash] = (wanted[hash] ?? 0) + worth;
  }
  const against = (candidate: Features) => {
    const { hashes, weights, norm } = trigramsOf(candidate);
    let sum = 0;
    for (let place = 0; place < hashes.length; place += 1) sum += (wanted[hashes[place] ?? 0] ?? 0) * (weights[place] ?? 0);
    return sum / norm;
  };
  const self = against(subject) || 1;
  return (candidate) => against(candidate) / self;
}

/** Cosine of two articles' trigrams, each as its term weighs. */
export function trigramCosine(a: Features, b: Features): number {
  return cosineOf(trigramsOf(a), trigramsOf(b));
}

function trigramsOf(features: Features): SparseVector {
  const made = known.get(features);
  if (made) return made;
  const counts = new Map<number, number>();
  for (const [term, weight] of features.terms) {
    for (const hash of hashesOf(term)) counts.set(hash, (counts.get(hash) ?? 0) + weight);
  }
  const sorted = [...counts].sort(([x], [y]) => x - y);
  const weights = Float64Array.from(sorted, ([, weight]) => weight);
  const norm = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0)) || 1;
  const trigrams = { hashes: Uint16Array.from(sorted, ([hash]) => hash), weights, norm };
  known.set(features, trigrams);
  return trigrams;
}

function hashesOf(term: string): number[] {
  const letters = Array.from(`_${term}_`);
  return Array.from({ length: Math.max(0, letters.length - 2) }, (_, start) => hash(letters.slice(start, start + 3).join('')));
}

/** FNV-1a (Fowler, Noll & Vo), folded to 16 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return (value ^ (value >>> 16)) & (BUCKETS - 1);
}
