import { terms } from '../text/terms.ts';
import { wordsOf } from '../text/words.ts';
import type { Features } from './features.ts';
import { rarity, type Frequencies } from './relevance.ts';

interface ShownWord {
  readonly text: string;
  readonly term: string;
}

/** Of candidates that are kept in memory: each is compared with many subjects, and read once. */
const known = new WeakMap<Features, { readonly shown: string; readonly words: readonly ShownWord[] }>();

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
  if (weights.size === 0) return [];
  for (const { text, term } of shownWords(candidate, shown)) {
    const weight = weights.get(term);
    if (weight !== undefined && !words.has(term)) words.set(term, { text, weight });
  }
  return [...words.values()].sort((a, b) => b.weight - a.weight).slice(0, limit).map(({ text }) => text);
}

function shownWords(candidate: Features, shown: string): readonly ShownWord[] {
  const made = known.get(candidate);
  if (made?.shown === shown) return made.words;
  const words = wordsOf(shown, candidate.language).flatMap(({ text }) => {
    const [term] = terms(text, candidate.language);
    return term === undefined ? [] : { text, term };
  });
  known.set(candidate, { shown, words });
  return words;
}
