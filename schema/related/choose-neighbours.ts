import { diversify } from './diversify.ts';
import type { Features } from './features.ts';
import { isNearDuplicate } from './near-duplicates.ts';

export interface Contender {
  readonly id: string;
  readonly features: Features;
  /** Milliseconds since 1970. */
  readonly publishedAt: number;
  /** 0…1: relevance and what is added to it (tags, section), faded by age. */
  readonly score: number;
}

/** Below this a candidate is no neighbour: fewer results are better than filler. */
export const THRESHOLD = 0.05;

/**
 * The list beside an article, from everything that may stand in it: without near-duplicates of the article and of each
 * other, nothing below the threshold, no two that tell the same where something else is as good.
 * @param likeness how close two contenders are, 0…1.
 */
export function chooseNeighbours<T extends Contender>(
  subject: { readonly id?: string | undefined; readonly features: Features },
  contenders: readonly T[],
  limit: number,
  likeness: (a: T, b: T) => number = (a, b) => likenessOf(a.features, b.features),
): T[] {
  const ranked = contenders
    .filter(({ id, score, features }) => id !== subject.id && score >= THRESHOLD && !isNearDuplicate(features.signature, subject.features.signature))
    .sort((a, b) => b.score - a.score || b.publishedAt - a.publishedAt || (a.id < b.id ? 1 : -1));
  const originals: T[] = [];
  for (const contender of ranked.slice(0, 4 * limit)) {
    if (!originals.some(({ features }) => isNearDuplicate(features.signature, contender.features.signature))) originals.push(contender);
  }
  return diversify(originals, limit, { relevance: ({ score }) => score, similarity: likeness });
}

/** Cosine of two articles' terms. */
export function likenessOf(a: Features, b: Features): number {
  let dot = 0;
  let left = 0;
  let right = 0;
  for (const [term, weight] of a.terms) {
    dot += weight * (b.terms.get(term) ?? 0);
    left += weight * weight;
  }
  for (const weight of b.terms.values()) right += weight * weight;
  return dot === 0 ? 0 : dot / Math.sqrt(left * right);
}

