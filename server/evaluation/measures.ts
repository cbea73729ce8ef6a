import type { Query } from './collection.ts';

/** nDCG (Järvelin & Kekäläinen 2002): the gains of the first `depth`, discounted by the logarithm of their place, against the best order there could be. */
export function normalizedGain(list: readonly number[], { gains }: Query, depth: number): number {
  const best = [...gains.values()].sort((a, b) => b - a);
  const ideal = discounted(best.slice(0, depth));
  return ideal === 0 ? 0 : discounted(list.slice(0, depth).map((document) => gains.get(document) ?? 0)) / ideal;
}

/** One over the place of the first document with at least `least` gain; 0 where none is found. */
export function reciprocalRank(list: readonly number[], { gains }: Query, least: number): number {
  const place = list.findIndex((document) => (gains.get(document) ?? 0) >= least);
  return place < 0 ? 0 : 1 / (place + 1);
}

/** The least gain of a right answer: half of the highest that anything was given. */
export function relevantGain(queries: readonly Query[]): number {
  let highest = 0;
  for (const { gains } of queries) for (const gain of gains.values()) highest = Math.max(highest, gain);
  return highest / 2;
}

function discounted(gains: readonly number[]): number {
  return gains.reduce((sum, gain, place) => sum + gain / Math.log2(place + 2), 0);
}
