import { fold } from './fold.ts';
import { baseLanguage } from './language.ts';
import { lightStem } from './light-stem.ts';
import { ARABIC_STOP_WORDS } from './stop-words.ar.ts';
import { ENGLISH_STOP_WORDS } from './stop-words.en.ts';
import { wordsOf } from './words.ts';

/** No word of a language is longer; what is, is noise that a database index would refuse (PostgreSQL: 2,704 bytes). */
export const MAX_TERM_LENGTH = 64;

const TYPOGRAPHIC_APOSTROPHE = /\u2019/g;
const POSSESSIVE = /'s$/;
const ATTACHED_CONJUNCTION = /^[وف](?=\p{L}{3})/u;

/**
 * The words of a text that carry its subject, folded, in order and with repeats; numbers are words. Stop words are left
 * out in Arabic and English; Arabic words lose their article, English ones their possessive 's. A term has at most MAX_TERM_LENGTH UTF-16 units.
 */
export function terms(text: string, language: string): string[] {
  const base = baseLanguage(language);
  return contentWords(text, language).map((word) => clip(stemOf(word, base)));
}

/** The words of a text that carry its subject, folded but not stemmed, in order and with repeats: all but stop words. */
export function contentWords(text: string, language: string): string[] {
  const base = baseLanguage(language);
  const result: string[] = [];
  for (const word of wordsOf(fold(text).replace(TYPOGRAPHIC_APOSTROPHE, "'"), language)) {
    if (!isStopWord(word.text, base)) result.push(word.text);
  }
  return result;
}

/** The terms of a text or, of one that has stop words alone ("To be or not to be"), its folded words. */
export function termsOrWords(text: string, language: string): string[] {
  const found = terms(text, language);
  if (found.length > 0) return found;
  return Array.from(wordsOf(fold(text), language), (word) => clip(word.text));
}

function stemOf(word: string, language: string): string {
  if (language === 'ar') return lightStem(word);
  return language === 'en' ? word.replace(POSSESSIVE, '') : word;
}

function isStopWord(word: string, language: string): boolean {
  if (language === 'en') return ENGLISH_STOP_WORDS.has(word);
  if (language !== 'ar') return false;
  return ARABIC_STOP_WORDS.has(word) || ARABIC_STOP_WORDS.has(word.replace(ATTACHED_CONJUNCTION, ''));
}

function clip(term: string): string {
  if (term.length <= MAX_TERM_LENGTH) return term;
  const clipped = term.slice(0, MAX_TERM_LENGTH);
  return clipped.isWellFormed() ? clipped : clipped.slice(0, -1);
}
