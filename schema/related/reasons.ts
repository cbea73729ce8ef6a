import { terms } from '../text/terms.ts';
import { wordsOf } from '../text/words.ts';
import type { Features } from './features.ts';
import { rarity, type Frequencies } from './relevance.ts';

/**
 * The words that two articles have in common, for a reader: the most telling first, as they stand in the shown text (a
 * headline and standfirst), so that no cut or folded word is ever read.
 */
export function sharedWords(
  subject: Features,
  candidate: Features,
  frequencies: Frequencies,
  shown: string,
  limit = 3,
): string[] {
  const weights = new Map<string, number>();
  for (const [term, weight] of subject.terms) {
    if (candidate.terms.has(term)) weights.set(term, weight * rarity(term, frequencies));
  }
  const words = new Map<string, { text: string; weight: number }>();
  for (const { text } of wordsOf(shown, candidate.language)) {
    const [term] = terms(text, candidate.language);
    const weight = term === undefined ? undefined : weights.get(term);
    if (term !== undefined && weight !== undefined && !words.has(term)) words.set(term, { text, weight });
  }
  return [...words.values()].sort((a, b) => b.weight - a.weight).slice(0, limit).map(({ text }) => text);
}
