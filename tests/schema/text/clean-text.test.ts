import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine, cleanText, MAX_COMBINING_MARKS } from '@gazette/schema/text/clean-text.ts';
import { anyText } from './texts.ts';

const both = describe.each([
  ['cleanText', cleanText],
  ['cleanLine', cleanLine],
] as const);

both('%s', (_, clean) => {
  it('keeps an ordinary sentence as it is, vocalised, Persian or with emoji', () => {
    for (const text of ['وَقَالَ مُحَمَّدٌ: «أهلاً»، ثم مضى.', 'می\u200cروم', 'Well said 👨‍👩‍👧‍👦 👍🏽 1️⃣ ❤️‍🔥', '3 < 4 & "so"']) {
      expect(clean(text)).toBe(text);
    }
  });

  it('removes NUL, control characters, the byte order mark and lone surrogates', () => {
    expect(clean('\ufeffخ\0ب\u0007ر\u009f \ud83dok\udc4d')).toBe('خبر ok');
  });

  it('keeps a replacement character that the writer sent', () => {
    expect(clean('a\ufffdb')).toBe('a\ufffdb');
  });

  it('removes what would reorder the text beside it', () => {
    expect(clean('\u202eabc\u202c \u2067خبر\u2069 \u202a\u2066x')).toBe('abc خبر x');
  });

  it('composes letters', () => {
    expect(clean('cafe\u0301')).toBe('caf\u00e9');
  });

  it('clamps towers of marks, joiners between them or not', () => {
    expect(clean(`z${'\u0316'.repeat(500)}!`)).toBe(`z${'\u0316'.repeat(MAX_COMBINING_MARKS)}!`);
    expect(clean(`z${'\u0316\u200d'.repeat(500)}!`)).toHaveLength(MAX_COMBINING_MARKS + 2);
  });

  it.each([
    ['white space', ' \t\n\u00a0\u3000\u2028 '],
    ['bidi controls', '\u200f\u202e\u2066\u061c'],
    ['zero-width and filler characters', '\u200b\u200c\u200d\ufeff\u00ad\u3164\u2800\u{e0041}'],
    ['marks on nothing', '\u0301\ufe0f\u064e'],
    ['control characters', '\0\u0001\u0085'],
  ])('makes a text of only %s empty', (_, text) => {
    expect(clean(text)).toBe('');
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        expect(clean(clean(text))).toBe(clean(text));
      }),
      { seed: 5, numRuns: 2000 },
    );
  });

  it('gives text every database and every page can take', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const cleaned = clean(text);
        expect(cleaned.isWellFormed()).toBe(true);
        expect(cleaned).not.toMatch(/[[\p{Cc}\ufeff\u202a-\u202e\u2066-\u2069]--[\t\n]]/v);
        expect(cleaned).not.toMatch(new RegExp(`\\p{M}{${MAX_COMBINING_MARKS + 1}}`, 'u'));
        expect(cleaned).toBe(cleaned.normalize('NFC'));
      }),
      { seed: 6, numRuns: 1000 },
    );
  });
});

describe('cleanText', () => {
  it('keeps lines, with one kind of newline and no space behind them', () => {
    expect(cleanText('\r\nسطر أول  \r\nسطر ثانٍ\t\rthird\u2028fourth\u0085fifth\n')).toBe(
      'سطر أول\nسطر ثانٍ\nthird\nfourth\nfifth',
    );
  });

  it('keeps indentation and at most one blank line in a row', () => {
    expect(cleanText('a\n \n\n\n  b')).toBe('a\n\n  b');
  });

  it('keeps the direction marks that writers of Arabic use', () => {
    expect(cleanText('لغة C++\u200e ممتازة')).toBe('لغة C++\u200e ممتازة');
  });
});

describe('cleanLine', () => {
  it('is one line with single spaces', () => {
    expect(cleanLine('  سلمى\n\t حدّاد\u00a0\u2029 ')).toBe('سلمى حدّاد');
    expect(cleanLine('a\fb')).toBe('a b');
  });

  it('leaves two names that look the same the same', () => {
    expect(cleanLine('\u200fSal\u200bma\u200e\u2060')).toBe('Salma');
  });
});
