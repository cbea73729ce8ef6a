import { NO_ENDING } from './arabic-affixes.ts';
import type { Endings } from './arabic-affixes.ts';

/** A beginning of a word with the endings that make it a form of the word. */
export interface Inflection {
  /** Letters taken off the end of the word. */
  drop: number;
  /** Letters put there instead, before the ending. */
  add: string;
  endings: Endings;
}

const SIBILANT = /(?:[sxz]|[cs]h)$/;
const CONSONANT_Y = /[^aeiou]y$/;
const SILENT_E = /[^aeiou]e$/;
const SHORT_SYLLABLE = /^[^aeiou]*[aeiou][^aeiouwxy]$/;

/**
 * The forms of an English word that are safe to hold with it: the plural, -ed and -ing, from three letters with the last
 * consonant doubled where spelling demands it, so that star finds starring and not staring, otherwise from four.
 * The possessive needs no rule, since an apostrophe ends a word. Not -er, -y, -ly and -ish, which as often as not make
 * another word (bull, bully; sill, silly): those a moderator lists, or types `*`.
 */
export function inflectionsOf(word: string): Inflection[] {
  if (word.length < 3 || !/[a-z]$/.test(word)) return [{ drop: 0, add: '', endings: NO_ENDING }];
  const plural = SIBILANT.test(word) ? ['es'] : word.endsWith('o') ? ['s', 'es'] : ['s'];
  const whole = ['', ...plural];
  const inflections: Inflection[] = [];
  if (CONSONANT_Y.test(word)) inflections.push({ drop: 1, add: 'i', endings: endings('es', 'ed') });
  if (SHORT_SYLLABLE.test(word)) {
    inflections.push({ drop: 0, add: word.slice(-1), endings: endings('ed', 'ing', 'ings') });
  } else if (word.length >= 4) {
    if (SILENT_E.test(word)) {
      whole.push('d');
      inflections.push({ drop: 1, add: '', endings: endings('ing', 'ings') });
    } else {
      whole.push('ed', 'ing', 'ings');
    }
  }
  return [{ drop: 0, add: '', endings: endings(...whole) }, ...inflections];
}

function endings(...letters: string[]): Endings {
  const set = new Set(letters);
  return { plain: set, afterArticle: set };
}
