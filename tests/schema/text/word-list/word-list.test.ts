import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileWordList } from '@gazette/schema/text/word-list/word-list.ts';
import { anyText } from '../texts.ts';
import { ARABIC_AUDIT, ARABIC_AUDIT_LIST } from './ar.audit.ts';
import { ARABIC_CASES, ARABIC_LIST } from './ar.cases.ts';
import { ARABIC_HELDOUT, ARABIC_HELDOUT_LIST } from './ar.heldout.ts';
import { ENGLISH_AUDIT, ENGLISH_AUDIT_LIST } from './en.audit.ts';
import { ENGLISH_CASES, ENGLISH_LIST } from './en.cases.ts';
import { ENGLISH_HELDOUT, ENGLISH_HELDOUT_LIST } from './en.heldout.ts';
import { evaluate } from './evaluation.ts';

const arabic = compileWordList(ARABIC_LIST, { language: 'ar' });
const english = compileWordList(ENGLISH_LIST, { language: 'en' });

const plainArabicEntries = ARABIC_LIST.filter((entry) => /^[\p{Script=Arabic} ]+$/u.test(entry));

describe('what a word list finds', () => {
  it.each([
    ['Arabic', 'ar', ARABIC_LIST, ARABIC_CASES],
    ['English', 'en', ENGLISH_LIST, ENGLISH_CASES],
    ['Arabic, held out', 'ar', ARABIC_HELDOUT_LIST, ARABIC_HELDOUT],
    ['English, held out', 'en', ENGLISH_HELDOUT_LIST, ENGLISH_HELDOUT],
    ['Arabic, by an attacker', 'ar', ARABIC_AUDIT_LIST, ARABIC_AUDIT],
    ['English, by an attacker', 'en', ENGLISH_AUDIT_LIST, ENGLISH_AUDIT],
  ])('is nearly all of what it should and nearly nothing else: %s', (_, language, entries, cases) => {
    const { recall, precision, misses } = evaluate(compileWordList(entries, { language }), cases);
    // A failure shows every case that went wrong.
    expect(Math.min(recall, precision) < 0.97 ? [recall, precision, ...misses] : []).toEqual([]);
    expect(recall).toBeGreaterThanOrEqual(0.97);
    expect(precision).toBeGreaterThanOrEqual(0.97);
  });

  it('is judged on at least 220 cases a language, with innocents among them', () => {
    for (const cases of [ARABIC_CASES, ENGLISH_CASES]) {
      expect(new Set(cases.map(({ text }) => text)).size).toBeGreaterThanOrEqual(220);
      expect(cases.filter(({ expected }) => expected === null).length).toBeGreaterThanOrEqual(80);
    }
  });

  it('is the nine spellings a list of plain words misses', () => {
    const list = compileWordList(['أحمق'], { language: 'ar' });
    const spellings = ['أحمق', 'احمق', 'أَحْمَق', 'أحـــمق', 'الأحمق', 'والأحمق', 'إحمق', 'أحمق،', 'أح\u200cمق'];
    expect(spellings.filter((text) => !list.has(text))).toEqual([]);
  });

  it('is marked in the text as displayed, with what is attached to the word', () => {
    const text = 'قال: وَالكَـلْبُ، ثم مضى';
    expect(arabic.find(text)).toEqual([{ entry: 'كلب', start: 5, end: 16, text: 'وَالكَـلْبُ' }]);
    expect(english.find('see  h.4.t.e  there')).toEqual([{ entry: 'hate', start: 5, end: 12, text: 'h.4.t.e' }]);
  });

  it('is every entry, in order of place, also where they overlap', () => {
    const list = compileWordList(['money', 'free money', 'free*'], { language: 'en' });
    expect(list.find('Money, free money').map(({ entry, start }) => [entry, start])).toEqual([
      ['money', 0],
      ['free money', 7],
      ['free*', 7],
      ['money', 12],
    ]);
  });

  it('is the same for an entry however a moderator typed it', () => {
    for (const entry of ['كَلْب', 'كـلـب', ' كلب ', 'ﻛﻠﺐ', 'ک\u200cلب']) {
      expect(compileWordList([entry], { language: 'ar' }).find('والكلب')[0]?.entry).toBe(entry);
    }
  });

  it('depends on the language: Persian takes no Arabic endings, French no English ones, Russian keeps its letters', () => {
    expect(compileWordList(['كلب'], { language: 'fa' }).has('کلبها')).toBe(false);
    expect(compileWordList(['scam'], { language: 'fr' }).has('scammed')).toBe(false);
    expect(compileWordList(['scam'], { language: 'fr' }).has('sсam')).toBe(true);
    expect(compileWordList(['рот'], { language: 'ru' }).has('мой рот')).toBe(true);
    expect(compileWordList(['pot'], { language: 'ru' }).has('мой рот')).toBe(false);
    expect(compileWordList(['東京'], { language: 'ja' }).has('私は東京に')).toBe(true);
  });

  it('leaves out entries that could never be found, and says so', () => {
    const list = compileWordList(['', ' * ', '...', 'كلب', 'x'.repeat(201)], { language: 'ar' });
    expect(list.unusable).toEqual(['', ' * ', '...', 'x'.repeat(201)]);
    expect(list.find('... * x')).toEqual([]);
  });
});

describe('whatever the text', () => {
  it('a match lies in it and is what is displayed there', () => {
    const piece = fc.oneof(
      anyText(),
      fc.constantFrom(...ARABIC_LIST, ...ENGLISH_LIST, ' ', 'ال', 'و', '-', '4', '\ud83d'),
    );
    const text = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (text) => {
        for (const list of [arabic, english]) {
          const matches = list.find(text);
          expect(list.has(text)).toBe(matches.length > 0);
          for (const match of matches) {
            expect(match.start).toBeGreaterThanOrEqual(0);
            expect(match.end).toBeLessThanOrEqual(text.length);
            expect(match.text).not.toBe('');
            expect(text.slice(match.start, match.end)).toBe(match.text);
          }
        }
      }),
      { seed: 1, numRuns: 400 },
    );
  });

  it('any text may be an entry, and any text be searched for it', () => {
    const anyString = fc.oneof(anyText(), fc.string({ unit: 'binary', maxLength: 40 }));
    fc.assert(
      fc.property(
        anyString,
        anyString,
        fc.constantFrom('ar', 'en', 'fa', 'nonsense tag', ''),
        (entry, text, language) => {
          expect(() => compileWordList([entry], { language }).find(text + entry + text)).not.toThrow();
        },
      ),
      { seed: 2, numRuns: 1000 },
    );
  });

  it('an entry is found with any harakat, tatweel and invisible characters in it', () => {
    const unseen = fc.constantFrom(
      ...Array.from('\u064b\u064e\u0650\u0651\u0652\u0670\u0640\u200b\u200c\u200d\u200f\u2060\ufeff\u00ad'),
    );
    const dressed = fc
      .constantFrom(...plainArabicEntries)
      .chain((entry) =>
        fc
          .array(fc.array(unseen, { maxLength: 3 }), { minLength: entry.length, maxLength: entry.length })
          .map(
            (marks) =>
              [entry, Array.from(entry, (letter, index) => letter + (marks[index] ?? []).join('')).join('')] as const,
          ),
      );
    fc.assert(
      fc.property(dressed, anyWords(), ([entry, text], before) => {
        expect(arabic.find(`${before} ${text}`).map((match) => match.entry)).toContain(entry);
      }),
      { seed: 3, numRuns: 1000 },
    );
  });

  it('an entry is found with any of its letters repeated for effect', () => {
    const entries = ENGLISH_LIST.filter((entry) => /^[a-z]+$/.test(entry));
    const stretched = fc
      .constantFrom(...entries)
      .chain((entry) => fc.tuple(fc.constant(entry), fc.nat(entry.length - 1), fc.integer({ min: 3, max: 40 })));
    fc.assert(
      fc.property(stretched, ([entry, place, times]) => {
        const text = entry.slice(0, place) + (entry[place] ?? '').repeat(times) + entry.slice(place);
        expect(english.find(text).map((match) => match.entry)).toContain(entry);
      }),
      { seed: 4 },
    );
  });
});

describe('the work it takes', () => {
  it('grows with the text, not with its square, for texts made to hurt', () => {
    const hostile = [
      'a ',
      'a',
      'a-',
      '1',
      'h4t3! ',
      'وال',
      'و ',
      'ك ل ب ',
      'a!',
      's s ',
      '*a',
      '@$',
      'l|',
      'idio',
      'free ',
    ];
    for (const unit of hostile) {
      for (const list of [arabic, english]) {
        const short = list.measure(unit.repeat(1000)).steps;
        const long = list.measure(unit.repeat(4000)).steps;
        // Four times the text; were it the square, it would be sixteen.
        expect(long).toBeLessThanOrEqual(5 * short);
      }
    }
  });

  it('hardly grows with the list: 2,000 characters against 10,000 entries and against 100', () => {
    for (const [language, letters] of [
      ['ar', 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'],
      ['en', 'abcdefghijklmnopqrstuvwxyz'],
    ] as const) {
      const words = wordsFrom(letters);
      const entries = words.slice(0, 10_000);
      const text = words.slice(10_000).join(' ').slice(0, 2000);
      const few = compileWordList(entries.slice(0, 100), { language }).measure(text).steps;
      const many = compileWordList(entries, { language }).measure(text).steps;
      expect(many).toBeLessThanOrEqual(3 * few);
    }
  });
});

function anyWords(): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom('قال', 'أمس', 'news', '2025', '،', '👍'), { maxLength: 4 })
    .map((words) => words.join(' '));
}

function wordsFrom(letters: string): string[] {
  const word = fc.string({ unit: fc.constantFrom(...Array.from(letters)), minLength: 3, maxLength: 8 });
  return fc.sample(word, { seed: 5, numRuns: 10_500 });
}
