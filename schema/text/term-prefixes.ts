import { analysisOf } from './analysis.ts';
import { foldedWords } from './terms.ts';

/** Fewer letters behind a prefix that may be cut (الم) begin too many words. */
const MIN_LETTERS = 2;
/** What stems cut beyond this is no ending that somebody is about to type: «كورونا» would begin as Korea («كوريا») does. */
const MOST_CUT = 2;

/**
 * What the terms begin with that an unfinished word may become: its own letters, first; its letters without what stems
 * lose (المدر: مدر); and the stem of what it may be about to be (economi, economie, economies: economy). Without
 * repeats. Empty for a word without a letter or digit; of several words the last counts.
 */
export function termPrefixes(word: string, language: string): string[] {
  const typed = foldedWords(word, language).at(-1);
  if (typed === undefined) return [];
  const { stem, endings = [], prefixesOf } = analysisOf(language);
  const shorter = (prefixesOf?.(typed) ?? []).map((prefix) => typed.slice(prefix.length));
  const beginnings = [typed, ...shorter.filter((rest) => rest.length >= MIN_LETTERS)];
  if (stem === undefined) return beginnings;
  const ended = beginnings.flatMap((beginning) =>
    endings.map((ending) => stem(beginning + ending)).filter((found) => found.length >= beginning.length - MOST_CUT),
  );
  const stems = [...beginnings.map(stem), ...ended];
  // A stem that goes on from the letters typed is found by them already, and may be of an ending that never comes.
  return [...new Set([...beginnings, ...stems.filter((found) => !beginnings.some((letters) => found.startsWith(letters)))])];
}
