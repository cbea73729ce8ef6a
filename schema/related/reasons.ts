import type { Features } from './features.ts';
import { isPlain } from './plain-words.ts';
import { rarity, type Frequencies } from './relevance.ts';
import { shownWords } from './shown-words.ts';

/** Share of the articles that may have a word which still tells why two stand together; a name tells it longer. */
const COMMON = 0.05;
const COMMON_NAME = 0.2;
/** Articles on one subject in a small archive, where a word of theirs is in a great share of all. */
const FEW = 8;

/**
 * The words that two articles have in common, for a reader: the most telling first, as they stand in the shown text (a
 * headline and standfirst), so that no cut or folded word is ever read. Those that say nothing are left out: numerals,
 * plain words, and what is glued to a name; words that stand in many articles come last. Two articles that share no such
 * word have nothing in common that a reader would see.
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
  if (weights.size === 0) return [];
  const words = new Map<string, { text: string; weight: number; isCommon: boolean }>();
  for (const { text, term } of shownWords(candidate, shown)) {
    const weight = weights.get(term);
    if (weight === undefined || words.has(term)) continue;
    if (!isPlain(term, candidate.language)) words.set(term, { text, weight, isCommon: isCommon(term, candidate, frequencies) });
  }
  return [...words.values()]
    .sort((a, b) => Number(a.isCommon) - Number(b.isCommon) || b.weight - a.weight)
    .slice(0, limit)
    .map(({ text }) => text);
}

function isCommon(term: string, { names }: Features, frequencies: Frequencies): boolean {
  const most = frequencies.documents * (names.has(term) ? COMMON_NAME : COMMON);
  return (frequencies.of(term) ?? 0) > Math.max(FEW, most);
}
