/**
 * Marks written above or below Arabic letters and never needed to recognise a word: the honorifics and small
 * letters of the Quran, harakat with shadda and sukun, a hamza or madda that found no letter to join, the
 * superscript alef; and tatweel, which only stretches a word.
 */
const MARKS =
  /[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0898-\u089f\u08ca-\u08e1\u08e3-\u08ff]+/gu;

const VARIANTS = /[آأإٱىیکة]/gu;

const LETTER: Record<string, string> = { آ: 'ا', أ: 'ا', إ: 'ا', ٱ: 'ا', ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه' };

const DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/gu;

/** Removes harakat, Quranic marks and tatweel. Expects composed text (NFC), in which hamza belongs to its letter. */
export function withoutArabicMarks(text: string): string {
  return text.replace(MARKS, '');
}

/** One letter for those that writers and keyboards use for each other: آأإٱ→ا, ى ی→ي, ک→ك, ة→ه. ؤ and ئ stay. */
export function withUnifiedArabicLetters(text: string): string {
  return text.replace(VARIANTS, (letter) => LETTER[letter] ?? letter);
}

/** Arabic-Indic and Persian digits as ASCII digits; their code points end in the value of the digit. */
export function withAsciiDigits(text: string): string {
  return text.replace(DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf));
}
