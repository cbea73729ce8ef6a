import { analysisOf, isStopWord } from './analysis.ts';
import { fold } from './fold.ts';
import { wordsOf } from './words.ts';

/** No word of a language is longer; what is, is noise that a database index would refuse (PostgreSQL: 2,704 bytes). */
export const MAX_TERM_LENGTH = 64;

const TYPOGRAPHIC_APOSTROPHE = /\u2019/g;
/** Written with or without points: "U.S." is "US". */
const ACRONYM = /^\p{L}(?:\.\p{L})+$/u;

/**
 * The words of a text that carry its subject, folded, in order and with repeats; numbers are words. Stop words are left
 * out and endings cut lightly, in the languages that `analysisOf()` knows. A term has at most MAX_TERM_LENGTH UTF-16
 * units. Change what this gives for any text, and raise ANALYSIS_VERSION.
 */
export function terms(text: string, language: string): string[] {
  const { stem } = analysisOf(language);
  const words = contentWords(text, language);
  return stem === undefined ? words : words.map((word) => clip(stem(word)));
}

/** The words of a text that carry its subject, folded but not stemmed, in order and with repeats: all but stop words. */
export function contentWords(text: string, language: string): string[] {
  const analysis = analysisOf(language);
  return foldedWords(text, language).filter((word) => !isStopWord(word, analysis));
}

/** The terms of a text or, of one that has stop words alone ("To be or not to be"), its folded words. */
export function termsOrWords(text: string, language: string): string[] {
  const found = terms(text, language);
  return found.length > 0 ? found : foldedWords(text, language);
}

/** All words of a text, folded, without what an apostrophe glues to them. */
export function foldedWords(text: string, language: string): string[] {
  const { bare } = analysisOf(language);
  const words: string[] = [];
  for (const word of wordsOf(fold(text).replace(TYPOGRAPHIC_APOSTROPHE, "'"), language)) {
    const text = word.text.includes('.') && ACRONYM.test(word.text) ? word.text.replaceAll('.', '') : word.text;
    words.push(clip(bare === undefined ? text : bare(text)));
  }
  return words;
}

function clip(term: string): string {
  if (term.length <= MAX_TERM_LENGTH) return term;
  const clipped = term.slice(0, MAX_TERM_LENGTH);
  return clipped.isWellFormed() ? clipped : clipped.slice(0, -1);
}
