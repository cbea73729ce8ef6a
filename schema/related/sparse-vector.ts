/** What few of many things weigh: each thing by a hash, in the order of these. */
export interface SparseVector {
  readonly hashes: Int32Array | Uint16Array;
  readonly weights: Float64Array;
  /** Its length. */
  readonly norm: number;
}

/** Cosine of the angle between two, 0…1 where nothing weighs less than nothing; 0 where they share nothing. */
export function cosineOf(a: SparseVector, b: SparseVector): number {
  let dot = 0;
  for (let left = 0, right = 0; left < a.hashes.length && right < b.hashes.length; ) {
    const difference = (a.hashes[left] ?? 0) - (b.hashes[right] ?? 0);
    if (difference === 0) dot += (a.weights[left] ?? 0) * (b.weights[right] ?? 0);
    if (difference <= 0) left += 1;
    if (difference >= 0) right += 1;
  }
  return dot === 0 ? 0 : dot / (a.norm * b.norm);
}
