import type { Features } from './features.ts';

/** Terms by a hash of 32 bits, in its order: two of a pair's few dozen never meet, and whole numbers compare fast. */
interface Vector {
  readonly hashes: Int32Array;
  readonly weights: Float64Array;
  readonly norm: number;
}

/** Made once for each article that is kept in memory, and forgotten with it. */
const known = new WeakMap<Features, Vector>();

/** Cosine of two articles' terms. */
export function likenessOf(a: Features, b: Features): number {
  const [one, other] = [vectorOf(a), vectorOf(b)];
  let dot = 0;
  for (let left = 0, right = 0; left < one.hashes.length && right < other.hashes.length; ) {
    const difference = (one.hashes[left] ?? 0) - (other.hashes[right] ?? 0);
    if (difference === 0) dot += (one.weights[left] ?? 0) * (other.weights[right] ?? 0);
    if (difference <= 0) left += 1;
    if (difference >= 0) right += 1;
  }
  return dot === 0 ? 0 : dot / (one.norm * other.norm);
}

function vectorOf(features: Features): Vector {
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
