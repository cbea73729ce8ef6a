/**
 * Letters, and what is written for them, that are told apart only once a word is found are of one class: i and l
 * because 1, ! and | may be either, b and g for 6, خ and ه because 5 is read as the one and ٥ looks like the other, ق and ص for 9.
 */
const LATIN_CLASSES: Record<string, string> = { l: 'i', g: 'b' };
const ARABIC_CLASSES: Record<string, string> = { ه: 'خ', ص: 'ق' };

const LATIN_DIGITS: Record<string, string> = {
  0: 'o',
  1: 'i',
  2: 'z',
  3: 'e',
  4: 'a',
  5: 's',
  6: 'b',
  7: 't',
  8: 'b',
  9: 'b',
};
const ARABIC_DIGITS: Record<string, string> = { 1: 'ا', 3: 'ع', 5: 'خ', 6: 'ط', 7: 'ح', 9: 'ق' };

const SYMBOLS: Record<string, string> = {
  '@': 'a',
  $: 's',
  '€': 'e',
  '£': 'i',
  '¢': 'c',
  '!': 'i',
  '¡': 'i',
  '|': 'i',
  '+': 't',
};

/** Latin letters that stand for an Arabic one inside an Arabic word. */
const LATIN_IN_ARABIC: Record<string, string> = { l: 'ا', i: 'ا', o: 'خ' };

export type Script = 'latin' | 'arabic';

/** The class under which a letter is looked up. */
export function classOfLetter(letter: string): string {
  return LATIN_CLASSES[letter] ?? ARABIC_CLASSES[letter] ?? letter;
}

/** The class of the letters a digit is written for; undefined where it is written for none. */
export function classOfDigit(digit: string, script: Script): string | undefined {
  return (script === 'arabic' ? ARABIC_DIGITS : LATIN_DIGITS)[digit];
}

/** The class of the Latin letters a symbol is written for; undefined for other characters. */
export function classOfSymbol(symbol: string): string | undefined {
  return SYMBOLS[symbol];
}

/** The class of the Arabic letter a single Latin letter is written for. */
export function classOfLatinInArabic(letter: string): string | undefined {
  return LATIN_IN_ARABIC[letter];
}

/** Symbols that usually end a sentence or part words: letters only between two letters. */
export const ONLY_BETWEEN_LETTERS: ReadonlySet<string> = new Set(['!', '¡', '|', '+']);
