import { baseLanguage } from './language.ts';
import { wordsOf } from './words.ts';

/**
 * Words a minute by language, from the International Reading Speed Texts (Trauzettel-Klosinski and Dietz, "Standardized
 * Assessment of Reading Performance", IOVS 53:5452, 2012). Arabic has fewer: its words carry article, conjunction and pronoun.
 */
const WORDS_PER_MINUTE: Record<string, number> = {
  ar: 138,
  de: 179,
  en: 228,
  es: 218,
  fr: 195,
  he: 187,
  it: 188,
  nl: 202,
  pt: 181,
  ru: 184,
  tr: 166,
};

/** The mean over all languages of the same study. */
const MEAN_WORDS_PER_MINUTE = 184;

/** The number of words in a plain text; punctuation, emoji and white space are none. */
export function wordCount(text: string, language: string): number {
  let count = 0;
  for (const _ of wordsOf(text, language)) count += 1;
  return count;
}

/** Whole minutes an ordinary reader needs: at least 1 when there are words, 0 when there are none. */
export function readingMinutes(words: number, language: string): number {
  if (!(words > 0)) return 0;
  const speed = WORDS_PER_MINUTE[baseLanguage(language)] ?? MEAN_WORDS_PER_MINUTE;
  return Math.max(1, Math.round(words / speed));
}
