import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analysisOf } from '@gazette/schema/text/analysis.ts';
import { fold } from '@gazette/schema/text/fold.ts';
import { contentWords, MAX_TERM_LENGTH, terms, termsOrWords } from '@gazette/schema/text/terms.ts';
import { anyText } from './texts.ts';

const LANGUAGES = ['ar', 'en', 'fr', 'es', 'de', 'tr', 'fa', 'ur', 'zh', 'th', 'nonsense'];

describe('terms', () => {
  it('finds what an Arabic headline is about', () => {
    expect(terms('رؤساء الدفاع في الولايات المتحدة ينضمون إلى باکستان، في ٢٠٢٥', 'ar')).toEqual([
      'رؤساء',
      'دفاع',
      'ولا',
      'متحد',
      'ينضم',
      'باكست',
      '2025',
    ]);
  });

  it('finds what an English headline is about', () => {
    expect(terms("The minister’s plan isn't new: 3 cafés and the plan for US economies", 'en-GB')).toEqual([
      'minister',
      'plan',
      'new',
      '3',
      'cafe',
      'plan',
      'us',
      'economy',
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
      'عالمي',
    ];
    for (const spelling of spellings) expect(terms(spelling, 'ar')).toEqual(['عالم']);
  });

  it('gives one term for a country and what is of it, and after "for the" before an ل', () => {
    const one = (...words: string[]) => expect([words, new Set(terms(words.join(' '), 'ar')).size]).toEqual([words, 1]);
    one('سوريا', 'سورية', 'السوريين');
    one('إيران', 'الإيرانية', 'الإيرانيين');
    one('الليرة', 'لليرة');
    one('اللجنة', 'للجنة', 'لجنة');
    one('لبنان', 'للبنان', 'واللبنانيين');
    expect(terms('لليمن للعرب للدولار للحظر لليرموك', 'ar')).toEqual(['يمن', 'عرب', 'دولار', 'حظر', 'يرموك']);
  });

  it('takes an acronym for one word, with points or without', () => {
    expect(terms('The U.S. and the E.U.; US, EU. 3.14', 'en')).toEqual(['us', 'eu', 'us', 'eu', '3.14']);
  });

  it('keeps words that only look like a conjunction and a stop word', () => {
    expect(terms('علم الفلك وفلك، وولي العهد، وفهم', 'ar')).toEqual(['علم', 'فلك', 'فلك', 'ولي', 'عهد', 'فهم']);
    expect(terms('ولي فلك فهم', 'ar')).toEqual(['ولي', 'فلك', 'فهم']);
    expect(terms('وخلال وبعض فعندما ولكن', 'ar')).toEqual([]);
  });

  it.each([
    ['fr', 'L’économie des journaux nationaux qu’elle a lus', ['economi', 'journal', 'national', 'lus']],
    ['es', 'Las nuevas leyes de los jueces y una luz', ['nuev', 'ley', 'juez', 'luz']],
    ['de', 'Die Häuser auf der Straße, alle Straßen und ein Haus', ['haus', 'strass', 'strass', 'haus']],
    ['tr', 'Türkiye’nin ve Ankara’da ISPARTA için Isparta', ['turkiye', 'ankara', 'isparta', 'isparta']],
    ['fa', 'کتاب‌های تازه و کتاب ها در کتابخانه', ['كتاب', 'تازه', 'كتاب', 'كتابخانه']],
    ['ur', 'وزیر اعظم نے اسلام آباد میں کہا', ['وزير', 'اعظم', 'اسلام', 'اباد', 'كہا']],
    ['ja', '東京で大きな地震', ['東京', 'で', '大きな', '地震']],
    ['th', 'ข่าวใหม่', ['ข่าว', 'ใหม่']],
    ['sw', 'The habari za leo', ['the', 'habari', 'za', 'leo']],
    ['it', 'Il governo The', ['il', 'governo', 'the']],
  ])('knows what it may of %s', (language, text, expected) => {
    expect(terms(text, language)).toEqual(expected);
  });

  it.each([
    ['economies', 'economy'],
    ['ministers', 'minister'],
    ['boxes', 'box'],
    ['churches', 'church'],
    ['houses', 'house'],
    ['employees', 'employee'],
    ['crisis', 'crisi'],
    ['press', 'press'],
    ['virus', 'virus'],
    ['news', 'news'],
    ['dies', 'die'],
    ['gas', 'gas'],
  ])('cuts %s to %s', (word, stem) => {
    expect(terms(word, 'en')).toEqual([stem]);
  });

  it.each([
    ['الدفاع', 'دفاع'],
    ['والدفاع', 'دفاع'],
    ['للدفاع', 'دفاع'],
    ['ودفاع', 'دفاع'],
    ['دفاعيا', 'دفاع'],
    ['معلمون', 'معلم'],
    ['معلمين', 'معلم'],
    ['معلماتها', 'معلم'],
    ['مدرسة', 'مدرس'],
    ['وزير', 'وزير'],
    ['وكالة', 'وكال'],
    ['واشنطن', 'واشنطن'],
    ['الله', 'الل'],
    ['والله', 'الل'],
    ['بالغ', 'بالغ'],
    ['الأمن', 'امن'],
    ['لها', undefined],
    ['ماء', 'ماء'],
    ['دية', 'ديه'],
  ])('cuts %s to %s', (word, stem) => {
    expect(terms(word, 'ar')[0]).toBe(stem);
  });

  it('bounds each term, without halving a character', () => {
    const [term] = terms(`a${'𝒂𐐷'.repeat(500)}`, 'en');
    expect(term?.length).toBeLessThanOrEqual(MAX_TERM_LENGTH);
    expect(term?.isWellFormed()).toBe(true);
  });

  it('gives folded, visible terms for any text, the same for its fold', () => {
    fc.assert(
      fc.property(anyText(), fc.constantFrom(...LANGUAGES), (text, language) => {
        const found = terms(text, language);
        for (const term of found) {
          expect(term).toBe(fold(term));
          expect(term).toMatch(/\S/);
          expect(term.length).toBeLessThanOrEqual(MAX_TERM_LENGTH);
        }
        expect(terms(fold(text), language)).toEqual(found);
      }),
      { seed: 7, numRuns: 600 },
    );
  });

  it('gives for two texts with a space between them the terms of both', () => {
    fc.assert(
      fc.property(anyText(), anyText(), fc.constantFrom(...LANGUAGES), (one, other, language) => {
        expect(terms(`${one} ${other}`, language)).toEqual([...terms(one, language), ...terms(other, language)]);
      }),
      { seed: 8, numRuns: 600 },
    );
  });
});

describe('termsOrWords', () => {
  it('has words for what has stop words alone, as they stand', () => {
    expect(termsOrWords('To be, or not to be', 'en')).toEqual(['to', 'be', 'or', 'not', 'to', 'be']);
    expect(termsOrWords('to be a minister', 'en')).toEqual(['minister']);
    expect(termsOrWords('?!', 'en')).toEqual([]);
  });
});

describe('contentWords', () => {
  it('are not stemmed', () => {
    expect(contentWords('The economies of the Gulf', 'en')).toEqual(['economies', 'gulf']);
  });
});

describe.each(['ar', 'en', 'fr', 'es', 'de', 'tr', 'fa', 'ur'])('the stop words of %s', (language) => {
  const { stopWords, bare } = analysisOf(language);

  it('are written as folding leaves them, else they would never match', () => {
    expect([...stopWords].filter((word) => fold(word) !== word || (bare?.(word) ?? word) !== word)).toEqual([]);
  });

  it('are enough to leave words that say something, and few enough to leave those', () => {
    expect(stopWords.size).toBeGreaterThanOrEqual(80);
    expect(stopWords.size).toBeLessThanOrEqual(200);
  });
});
