import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '@gazette/schema/text/fold.ts';
import { anyText } from './texts.ts';

describe('fold', () => {
  it.each([
    ['harakat and shadda', 'مُحَمَّد', 'محمد'],
    ['tanwin', 'دِفاعيّاً', 'دفاعيا'],
    ['superscript alef', 'رحمٰن', 'رحمن'],
    ['Quranic marks', 'قَالَۖ', 'قال'],
    ['tatweel', 'العـــربية', 'العربيه'],
    ['the alefs', 'آسيا أمن إسلام ٱلله', 'اسيا امن اسلام الله'],
    ['alef maqsura', 'مستشفى', 'مستشفي'],
    ['the Farsi yeh of the seed page', 'العالمیة', 'العالميه'],
    ['Persian kaf', 'باکستان', 'باكستان'],
    ['hamza on waw and yeh stays', 'رؤساء شؤون مسائل', 'رؤساء شؤون مسائل'],
    ['ligatures as presentation forms', 'ﷲ ﻻ ﻷ', 'الله لا لا'],
    ['letters as presentation forms', 'ﻣﺤﻤﺪ', 'محمد'],
    ['Arabic-Indic and Persian digits', '٢٠٢٥ ۱۴۰۴', '2025 1404'],
    ['bidi marks and isolates', '\u200fخبر\u200e \u2067عاجل\u2069', 'خبر عاجل'],
    ['zero-width non-joiner', 'می\u200cروم', 'ميروم'],
    ['Latin capitals and diacritics', 'CAFÉ Ångström İstanbul', 'cafe angstrom istanbul'],
    ['full-width letters', 'Ｇａｚｅｔｔｅ', 'gazette'],
    ['Greek final sigma', 'ΛΟΓΟΣ λόγος', 'λογοσ λόγοσ'],
    ['Cyrillic й, a letter of its own', 'Йод', 'йод'],
    ['soft hyphens', 'ga\u00adzette', 'gazette'],
  ])('evens out %s', (_, text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('composes a hamza with its letter across harakat before judging it', () => {
    expect(fold('ا\u064e\u0654من')).toBe('امن');
    expect(fold('شو\u064f\u0654ون')).toBe('شؤون');
  });

  it('changes nothing the second time, for every character there is', () => {
    const unstable: string[] = [];
    for (let code = 0; code <= 0x10ffff; code += 1) {
      const folded = fold(String.fromCodePoint(code));
      if (fold(folded) !== folded) unstable.push(code.toString(16));
    }
    expect(unstable).toEqual([]);
  });

  it('changes nothing the second time, for any text', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { seed: 1, numRuns: 1000 },
    );
  });

  it('folds words apart as it folds them together', () => {
    fc.assert(
      fc.property(anyText(), anyText(), (first, second) => {
        expect(fold(`${first} ${second}`)).toBe(`${fold(first)} ${fold(second)}`);
      }),
      { seed: 2, numRuns: 1000 },
    );
  });

  it('never grows a text more than its longest ligature does', () => {
    expect(fold('\ufdfa')).toHaveLength(18);
    fc.assert(
      fc.property(anyText(), (text) => {
        expect(fold(text).length).toBeLessThanOrEqual(18 * text.length);
      }),
      { seed: 3 },
    );
  });

  it('does not see harakat, tatweel or bidi marks wherever they are put', () => {
    const unseen = fc.constantFrom(
      '\u064b',
      '\u064e',
      '\u0651',
      '\u0652',
      '\u0670',
      '\u0640',
      '\u200f',
      '\u200c',
      '\u06d6',
    );
    const letter = fc.constantFrom(...'ب ت ج د ر س ع ك ل م ن ه و ي'.split(' '));
    fc.assert(
      fc.property(fc.array(fc.tuple(letter, fc.array(unseen, { maxLength: 3 }))), (letters) => {
        const plain = letters.map(([one]) => one).join('');
        const dressed = letters.map(([one, marks]) => one + marks.join('')).join('');
        expect(fold(dressed)).toBe(plain);
      }),
      { seed: 4 },
    );
  });
});
