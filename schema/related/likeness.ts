import type { Features } from './features.ts';
import { cosineOf, type SparseVector } from './sparse-vector.ts';

/** Made once for each article that is kept in memory, and forgotten with it. */
const known = new WeakMap<Features, SparseVector>();

/** Cosine of two articles' terms. */
export function likenessOf(a: Features, b: Features): number {
  return cosineOf(vectorOf(a), vectorOf(b));
}

/** Terms by a hash of 32 bits: two of a pair's few dozen never meet, and whole numbers compare fast. */
function vectorOf(features: Features): SparseVector {
  const made = known.get(features);
  if (made) return made;
  const terms = [...features.terms].map(([term, weight]) => ({ hash: hashOf(term), weight })).sort((a, b) => a.hash - b.hash || a.weight - b.weight);
  const weights = Float64Array.from(terms, ({ weight }) => weight);
  const norm = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0));
  const vector = { hashes: Int32Array.from(terms, ({ hash }) => hash), weights, norm };
  known.set(features, vector);
  return vector;
}

/** FNV-1a (Fowler, Noll & Vo). */
function hashOf(term: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < term.length; index += 1) value = Math.imul(value ^ term.charCodeAt(index), 0x01000193);
  return value | 0;
}
