/** What a character does to the word it stands at, as far as a glance at it can tell. */
export const UNCERTAIN = 0;
export const LETTER = 1;
export const DIGIT = 2;
/** Ends a word, whatever stands next to it. */
export const BREAK = 3;
/** As BREAK, and nothing before it matters to what stands behind it. */
export const SPACE = 4;
/** Within a word between two letters or two digits (U.S, don't, 3.14); else it ends the word. */
export const JOINS_BOTH = 5;
/** Within a word between two digits (1,000). */
export const JOINS_DIGITS = 6;

/** Up to here, and not beyond, characters have a class. */
const LIMIT = 0x2100;

const CASED_AND_ARABIC = /^[[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}]&&\p{L}]$/v;
const DIGITS = /^[0-9\u0660-\u0669\u06f0-\u06f9]$/;
const SPACES = ' \t\n\r';
const BREAKS = '!?()[]{}<>«»“”„‹›؟؛-–—…/\\%&*+=|~^`@#$€£';
const BOTH = ".'\u2018\u2019";
const DIGITS_ONLY = ',;،';

const classes = new Uint8Array(LIMIT);
for (let code = 0; code < LIMIT; code += 1) {
  const character = String.fromCharCode(code);
  if (CASED_AND_ARABIC.test(character)) classes[code] = LETTER;
  else if (DIGITS.test(character)) classes[code] = DIGIT;
  else if (SPACES.includes(character)) classes[code] = SPACE;
  else if (BREAKS.includes(character)) classes[code] = BREAK;
  else if (BOTH.includes(character)) classes[code] = JOINS_BOTH;
  else if (DIGITS_ONLY.includes(character)) classes[code] = JOINS_DIGITS;
}

/**
 * The class of a UTF-16 unit by the word boundaries of Unicode (UAX #29): for letters of Latin, Greek, Cyrillic and
 * Arabic, digits, spaces and common punctuation. UNCERTAIN for all else: marks, Hebrew with its quotes inside of
 * words, colons, scripts without spaces.
 */
export function characterClass(code: number): number {
  return code < LIMIT ? (classes[code] ?? UNCERTAIN) : UNCERTAIN;
}
