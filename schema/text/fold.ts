import { withAsciiDigits, withoutArabicMarks, withUnifiedArabicLetters } from './arabic-letters.ts';

const ASCII = /^\p{ASCII}*$/u;
const INVISIBLE = /\p{Default_Ignorable_Code_Point}+/gu;
const LATIN_DIACRITICS = /(\p{Script=Latin})[\u0300-\u036f]+/gu;
const FINAL_SIGMA = /ς/gu;

/**
 * The one form under which texts are compared: search, related articles, word lists and duplicate checks. Never shown.
 *
 * NFKC (so presentation forms such as ﻻ and ﷲ become letters) and lower case; without harakat, tatweel, bidi marks,
 * zero-width characters and other invisible ones; آأإٱ→ا, ى ی→ي, ک→ك, ة→ه; Arabic-Indic and Persian digits in ASCII.
 * Beyond that, Latin letters lose their diacritics, since readers type "cafe" for "café"; other scripts keep theirs,
 * where й and и are two letters. Greek ς is σ, so that a word's beginning folds alike wherever the word ends.
 *
 * Idempotent. Folding two texts joined by a space is joining their folds. At most 18 times as long as its input
 * (U+FDFA is a whole sentence), in practice hardly ever longer.
 */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  // Invisible characters go first: between a letter and its hamza they would keep the two from composing.
  const composed = text.replace(INVISIBLE, '').normalize('NFKC').toLowerCase();
  const arabic = withAsciiDigits(withUnifiedArabicLetters(withoutArabicMarks(composed)));
  return arabic.normalize('NFD').replace(LATIN_DIACRITICS, '$1').normalize('NFC').replace(FINAL_SIGMA, 'σ');
}
