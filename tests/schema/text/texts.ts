import fc from 'fast-check';

const pieces = [
  ['قال', 'دِفاعيّاً', 'مُحَمَّد', 'العالمیة', 'باکستان', 'الـعربية', 'ﷲ', 'ﻻ', 'ؤ', 'ئ', 'آ', '٢٠٢٥', '،', '؟', '؛'],
  ['café', 'e\u0301', 'news', "isn't", 'İ', 'ß', 'Σ', '2025', '3.14', 'U.S.', '&', '<', '>', '"', "'"],
  ['\u064e', '\u0651', '\u0653', '\u0654', '\u0655', '\u0670', '\u06d6', '\u0640', '\u0301', '\u0316', '\u20e3'],
  [
    '\u200b',
    '\u200c',
    '\u200d',
    '\u200e',
    '\u200f',
    '\u061c',
    '\u202a',
    '\u202e',
    '\u2066',
    '\u2069',
    '\ufeff',
    '\u00ad',
  ],
  ['\0', '\u0001', '\u001f', '\u007f', '\u0085', '\u009f', '\ud800', '\udfff', '\ufffd', '\ufe0f', '\u3164', '\u2800'],
  [' ', '\t', '\n', '\r', '\r\n', '\n\n', '\u00a0', '\u2028', '\u3000'],
  ['👍', '👨‍👩‍👧‍👦', '🇪🇬', '👍🏽', '1️⃣', 'हिन्दी', '東京', '각', 'ㅎㅏㄴ', 'ไทย'],
].flat();

/** Texts made of what breaks text handling: both directions, marks, joiners, controls, halves of pairs, emoji. */
export function anyText(): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...pieces) },
    fc.string({ unit: 'binary', maxLength: 3 }),
  );
  return fc.array(piece, { maxLength: 24 }).map((parts) => parts.join(''));
}
