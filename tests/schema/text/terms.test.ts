import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '@gazette/schema/text/fold.ts';
import { lightStem } from '@gazette/schema/text/light-stem.ts';
import { ARABIC_STOP_WORDS } from '@gazette/schema/text/stop-words.ar.ts';
import { ENGLISH_STOP_WORDS } from '@gazette/schema/text/stop-words.en.ts';
import { MAX_TERM_LENGTH, terms } from '@gazette/schema/text/terms.ts';
import { anyText } from './texts.ts';

describe('terms', () => {
  it('finds what an Arabic headline is about', () => {
    expect(terms('رؤساء الدفاع في الولايات المتحدة ينضمون إلى باکستان، في ٢٠٢٥', 'ar')).toEqual([
      'رؤساء',
      'دفاع',
      'ولايات',
      'متحده',
      'ينضمون',
      'باكستان',
      '2025',
    ]);
  });

  it('finds what an English headline is about', () => {
    expect(terms("The minister’s plan isn't new: 3 cafés and the plan", 'en-GB')).toEqual([
      'minister',
      'plan',
      'new',
      '3',
      'cafes',
      'plan',
    ]);
  });

  it('gives the same terms for every spelling of a word', () => {
    const spellings = [
      'العالمية',
      'العالمیة',
      'العالميه',
      'الـعـالمية',
      'العَالَمِيَّة',
      '\u200fالعالمية\u200f',
      'ﺍﻟﻌﺎﻟﻤﻴﺔ',
      'والعالمية',
      'بالعالمية',
      'للعالمية',
    ];
    for (const spelling of spellings) expect(terms(spelling, 'ar')).toEqual(['عالميه']);
  });

  it('keeps words that only look like a conjunction and a stop word', () => {
    expect(terms('علم الفلك وفلك، وولي العهد، وفهم', 'ar')).toEqual(
      expect.arrayContaining(['فلك', 'وفلك', 'عهد', 'وفهم']),
    );
    expect(terms('ولي فلك فهم', 'ar')).toEqual(['ولي', 'فلك', 'فهم']);
    expect(terms('وخلال وبعض فعندما ولكن', 'ar')).toEqual([]);
  });

  it('does not treat other languages as Arabic or English', () => {
    expect(terms('The in die', 'de')).toEqual(['the', 'in', 'die']);
    expect(terms('الله', 'fa')).toEqual(['الله']);
  });

  it('bounds each term, without halving a character', () => {
    const [term] = terms(`a${'𝒂𐐷'.repeat(500)}`, 'en');
    expect(term?.length).toBeLessThanOrEqual(MAX_TERM_LENGTH);
    expect(term?.isWellFormed()).toBe(true);
  });

  it('gives folded, visible terms for any text', () => {
    fc.assert(
      fc.property(anyText(), fc.constantFrom('ar', 'en', 'fa', 'nonsense'), (text, language) => {
        for (const term of terms(text, language)) {
          expect(term).toBe(fold(term));
          expect(term).toMatch(/\S/);
          expect(term.length).toBeLessThanOrEqual(MAX_TERM_LENGTH);
        }
      }),
      { seed: 7, numRuns: 1000 },
    );
  });
});

describe('lightStem', () => {
  it.each([
    ['الدفاع', 'دفاع'],
    ['والدفاع', 'دفاع'],
    ['بالدفاع', 'دفاع'],
    ['كالدفاع', 'دفاع'],
    ['فالدفاع', 'دفاع'],
    ['للدفاع', 'دفاع'],
    ['الله', 'الله'],
    ['بالغ', 'بالغ'],
    ['باكستان', 'باكستان'],
    ['الامن', 'امن'],
  ])('%s → %s', (word, stem) => {
    expect(lightStem(word)).toBe(stem);
  });
});

describe.each([
  ['Arabic', ARABIC_STOP_WORDS],
  ['English', ENGLISH_STOP_WORDS],
])('the %s stop words', (_, words) => {
  it('are written as folding leaves them, else they would never match', () => {
    expect([...words].filter((word) => fold(word) !== word)).toEqual([]);
  });
});
