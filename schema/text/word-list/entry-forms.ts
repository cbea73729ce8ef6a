import {
  ENDINGS_AFTER_CARRIER,
  ENDINGS_AFTER_FEMININE,
  ENDINGS_OF_SHORT_WORDS,
  ENDINGS_OF_WORDS,
  NO_ENDING,
  PLURAL_OF_DEFECTIVE,
  PLURAL_OF_FEMININE,
} from './arabic-affixes.ts';
import type { Endings } from './arabic-affixes.ts';
import { inflectionsOf } from './english-endings.ts';
import { glyphsOf } from './glyphs.ts';
import { classOfLetter } from './stand-ins.ts';

export interface EntryLetter {
  letter: string;
  class: string;
}

/** One way to write an entry: what is looked for in a text. */
export interface EntryForm {
  /** As the moderator typed it. */
  entry: string;
  /** A word; several for a phrase. None is empty. */
  words: readonly (readonly EntryLetter[])[];
  /** Letters in all words. */
  length: number;
  endings: Endings;
  takesProclitics: boolean;
  /** `*` before or after it: the word may have begun before it, or go on behind it. */
  startsAnywhere: boolean;
  endsAnywhere: boolean;
}

export interface ListLanguage {
  /** Arabic words take proclitics and endings. */
  inflectsArabic: boolean;
  /** Latin words take the endings of English. */
  inflectsEnglish: boolean;
  /** Letters of the script the language is written in. */
  script: RegExp;
}

/** Longer entries are pasted by mistake and would match nothing a reader writes. */
export const MAX_ENTRY_LENGTH = 200;

const STARS = /^[\s*]+|[\s*]+$/g;

/** Scripts that put no space between words: an entry stands wherever it is found. */
const UNSPACED =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}|\p{Script=Myanmar}/u;

/** The forms of an entry as a moderator types it; none when it has no letter or digit, or more than MAX_ENTRY_LENGTH units. */
export function formsOfEntry(entry: string, language: ListLanguage): EntryForm[] {
  const typed = entry.trim();
  if (typed.length > MAX_ENTRY_LENGTH) return [];
  const body = typed.replace(STARS, '');
  const words = wordsOf(body, language.script);
  const last = words.at(-1);
  if (last === undefined) return [];
  const unspaced = UNSPACED.test(body);
  const startsAnywhere = typed.startsWith('*') || unspaced;
  const endsAnywhere = typed.endsWith('*') || unspaced;
  const isArabic = /^\p{Script=Arabic}/u.test(words[0]?.[0]?.letter ?? '');
  return variantsOf(last, body, endsAnywhere, language).map(({ letters, endings }) => {
    const all = [...words.slice(0, -1), letters];
    return {
      entry,
      words: all,
      length: all.reduce((sum, word) => sum + word.length, 0),
      endings,
      takesProclitics: isArabic && language.inflectsArabic && !startsAnywhere,
      startsAnywhere,
      endsAnywhere,
    };
  });
}

interface Variant {
  letters: readonly EntryLetter[];
  endings: Endings;
}

function variantsOf(
  letters: readonly EntryLetter[],
  typed: string,
  endsAnywhere: boolean,
  language: ListLanguage,
): Variant[] {
  const word = letters.map(({ letter }) => letter).join('');
  if (endsAnywhere) return [{ letters, endings: NO_ENDING }];
  if (language.inflectsArabic && /^\p{Script=Arabic}+$/u.test(word)) return arabicVariants(word, letters, typed);
  if (language.inflectsEnglish && /^[a-z\d]+$/.test(word)) {
    return inflectionsOf(word).map(({ drop, add, endings }) => ({
      letters: [...letters.slice(0, letters.length - drop), ...plainLetters(add)],
      endings,
    }));
  }
  return [{ letters, endings: NO_ENDING }];
}

function arabicVariants(word: string, letters: readonly EntryLetter[], typed: string): Variant[] {
  if (word.length < 3) return [{ letters, endings: NO_ENDING }];
  const endings = word.length === 3 ? ENDINGS_OF_SHORT_WORDS : ENDINGS_OF_WORDS;
  const stem = letters.slice(0, -1);
  const variants: Variant[] = [{ letters, endings }];
  if (/[ةۃ]\P{L}*$/u.test(typed)) {
    variants.push({ letters: [...stem, ...plainLetters('ت')], endings: ENDINGS_AFTER_FEMININE });
    if (stem.length >= 3) variants.push({ letters: stem, endings: PLURAL_OF_FEMININE });
  }
  // The plural of a word in ي takes its place: مرتشي مرتشون مرتشين.
  if (word.length >= 4 && word.endsWith('ي')) variants.push({ letters: stem, endings: PLURAL_OF_DEFECTIVE });
  // A last hamza is often left out; after ي and before an ending it is written on a letter: غباء غبا غباؤهم, بذيء بذيئ.
  if (word.length >= 4 && word.endsWith('ء')) {
    variants.push({ letters: stem, endings: NO_ENDING });
    if (word.endsWith('يء')) variants.push({ letters: [...stem, ...plainLetters('ي')], endings });
    else
      for (const carrier of 'يو')
        variants.push({ letters: [...stem, ...plainLetters(carrier)], endings: ENDINGS_AFTER_CARRIER });
  }
  return variants;
}

function plainLetters(letters: string): EntryLetter[] {
  return Array.from(letters, (letter) => ({ letter, class: classOfLetter(letter) }));
}

function wordsOf(text: string, script: RegExp): EntryLetter[][] {
  const words: EntryLetter[][] = [];
  for (const glyph of glyphsOf(text, script)) {
    // A moderator who types a$$ means the letters.
    const letter = glyph.standsIn && /\P{N}/u.test(glyph.letter) ? glyph.class : glyph.letter;
    const plain = { letter, class: glyph.class };
    if (glyph.gap === undefined) words.at(-1)?.push(plain);
    else words.push([plain]);
  }
  return words;
}
