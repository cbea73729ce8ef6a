import { isCommon } from './common-words.ts';
import type { ShownTexts } from './evidence.ts';
import type { Features } from './features.ts';
import { isPlain } from './plain-words.ts';
import { rarity, type Frequencies } from './relevance.ts';
import { sharedPhrases } from './shared-phrases.ts';
import type { ShownWord } from './shown-words.ts';

/**
 * The words that two articles have in common, for a reader: the most telling first, as they stand in the shown text (a
 * headline and standfirst), so that no cut or folded word is ever read; those of one name together. Those that say nothing
 * are left out: numerals, plain words, and what is glued to a name; words that stand in many articles come last. Two
 * articles that share no such word have nothing in common that a reader would see.
 * @param beside the shown text of the subject: what stands side by side in both is one phrase.
 */
export function sharedWords(subject: Features, candidate: Features, frequencies: Frequencies, shown: string, beside = '', limit = 3): string[] {
  const weights = new Map<string, number>();
  for (const [term, weight] of subject.terms) {
    if (candidate.terms.has(term) && !isPlain(term, candidate.language)) weights.set(term, weight * rarity(term, frequencies));
  }
  if (weights.size === 0) return [];
  const phrases = sharedPhrases(subject, candidate, { shown, beside }, (term) => weights.has(term)).map((words) => ({
    words,
    weight: Math.max(...words.map(({ term }) => weights.get(term) ?? 0)),
    isCommon: words.every(({ term }) => !weights.has(term) || isCommon(term, candidate, frequencies)),
  }));
  phrases.sort((a, b) => Number(a.isCommon) - Number(b.isCommon) || b.weight - a.weight || b.words.length - a.words.length);
  const told = new Set<string>();
  const reasons: string[] = [];
  // The code of a firm's share tells nobody more than its name.
  const isCode = ({ words }: { words: readonly ShownWord[] }) => words.every((word) => word.isCode);
  for (const { words } of phrases.every(isCode) ? phrases : phrases.filter((phrase) => !isCode(phrase))) {
    const left = words.filter(({ term }) => !told.has(term) && weights.has(term));
    const isWhole = words.every(({ term }) => !told.has(term));
    for (const { term } of left) told.add(term);
    reasons.push(...(isWhole ? [phraseOf(words, shown)] : left.map(({ text }) => text)));
  }
  return reasons.slice(0, limit);
}

/** So many things two articles share before words of the subject tell why: one alone may be a name in another sense. */
const SEVERAL = 2;

/** The same, as they stand in what is shown of the candidate or, where that has none of the several things shared, of the subject. */
export function wordsInCommon(
  subject: Features,
  candidate: Features,
  frequencies: Frequencies,
  { shown, beside }: ShownTexts,
  things: readonly string[],
): string[] {
  const words = sharedWords(subject, candidate, frequencies, shown, beside);
  return words.length > 0 || things.length < SEVERAL ? words : sharedWords(candidate, subject, frequencies, beside, shown);
}

/** As it is shown, but for what is glued to its first and last word. */
function phraseOf(words: readonly ShownWord[], shown: string): string {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return '';
  return first === last ? first.text : first.text + shown.slice(first.end, last.start) + last.text;
}
