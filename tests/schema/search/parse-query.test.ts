import { MAX_QUERY_LENGTH, parseQuery } from '@gazette/schema/search/parse-query.ts';
import { readQuery } from '@gazette/schema/search/read-query.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const parts = (query: string) =>
  parseQuery(query).map(({ text, kind, isExcluded, isUnfinished }) =>
    [isExcluded ? '-' : '', kind === 'phrase' ? `"${text}"` : text, isUnfinished ? '…' : ''].join(''),
  );

describe('a query taken apart', () => {
  it.each([
    ['harbour canal', ['harbour', 'canal…']],
    ['harbour canal ', ['harbour', 'canal']],
    ['"new bridge" canal', ['"new bridge"', 'canal…']],
    ['“new bridge”', ['"new bridge"']],
    ['«الجسر الجديد» القناة', ['"الجسر الجديد"', 'القناة…']],
    ['„neue Brücke“', ['"neue Brücke"']],
    ['‹pont neuf›', ['"pont neuf"']],
    ['canal -harbour', ['canal', '-harbour']],
    ['القناة −الميناء', ['القناة', '-الميناء']],
    ['القناة –«بحر الفيروز»', ['القناة', '-"بحر الفيروز"']],
    ['well-known 2024–2026', ['well-known', '2024–2026…']],
    ["fishers' union", ["fishers'", 'union…']],
    ['"never closed canal', ['never', 'closed', 'canal…']],
    ['- "" «» — “”', []],
    ['\u202bالقناة\u202c \u200fbridge\u200e', ['القناة', 'bridge…']],
    ['\u0000\ud800canal\u0000', ['canal…']],
  ])('%s', (query, expected) => {
    expect(parts(query)).toEqual(expected);
  });

  it('never fails, reads no more than its bounds, and looks for words alone', () => {
    const signs = fc.constantFrom('"', '«', '»', '“', '-', '−', ' ', '(', ')', '*', ':', '&', '|', "'", '\\', '\u202e', 'canal', 'القناة', '水', '😀');
    const query = fc.oneof(fc.string({ unit: 'binary' }), fc.array(signs, { maxLength: 400 }).map((list) => list.join('')));
    fc.assert(
      fc.property(query, (text) => {
        const { readings, without } = readQuery(text, ['ar', 'en', 'fr']);
        for (const reading of readings) {
          expect(reading.length).toBeLessThanOrEqual(12);
          for (const wanted of reading) {
            const words = 'phrase' in wanted ? [...wanted.phrase, ...(wanted.forms ?? [])] : wanted.beginnings;
            expect(words.length).toBeGreaterThan(0);
            for (const word of words) expect(word).toMatch(/^\S+$/);
          }
        }
        expect(without.length).toBeLessThanOrEqual(12);
      }),
    );
  });

  it('is read by each language in its own way, once where they agree', () => {
    expect(readQuery('the canal ', ['ar', 'en']).readings).toEqual([
      [{ phrase: ['the'] }, { phrase: ['canal'] }],
      [{ phrase: ['canal'] }],
    ]);
    expect(readQuery('2026 ', ['ar', 'en']).readings).toEqual([[{ phrase: ['2026'] }]]);
  });

  it('looks for other forms of a word by the language that knows them, once; for none of what is in quotes or excluded', () => {
    expect(readQuery('Resigned ', ['ar', 'en']).readings).toEqual([[{ phrase: ['resigned'], forms: ['resign', 'resigning', 'resignation'] }]]);
    expect(readQuery('الوزراء ', ['en', 'ar']).readings).toEqual([[{ phrase: ['الوزراء'] }], [{ phrase: ['وزراء'], forms: ['وزير', 'وزيرا'] }]]);
    expect(readQuery('"resigns" -elected', ['en'])).toEqual({ readings: [[{ phrase: ['resign'] }]], without: [['elected']] });
  });

  it('gives back the words that it was made of, in their order, whatever stands between them', () => {
    const word = fc.constantFrom('canal', 'القناة', 'دِفاعيّاً', 'Brücke', 'OR', 'NEAR', 'select', '١٢', '水道', "fishers'", 'well-known');
    const between = fc.constantFrom(' ', '  ', '\t', '\n', ' \u200f ', ' ; ', ' 😀 ', ' * & ', ' - ', ' \u202e ');
    fc.assert(
      fc.property(fc.array(fc.tuple(word, between), { minLength: 1, maxLength: 12 }), (list) => {
        const words = list.map(([one]) => one);
        const found = parseQuery(list.map((pair) => pair.join('')).join(''));
        expect(found.map(({ text }) => text)).toEqual(words);
        expect(found.every(({ isExcluded, isUnfinished }) => !isExcluded && !isUnfinished)).toBe(true);
        // In quotes they are one; with a dash before it, one that is not wanted.
        for (const [open, close] of ['""', '“”', '«»']) {
          const phrase = { text: words.join(' '), kind: 'phrase', isUnfinished: false };
          expect(parseQuery(`${open}${words.join(' ')}${close}`)).toEqual([{ ...phrase, isExcluded: false }]);
          expect(parseQuery(`−${open}${words.join(' ')}${close}`)).toEqual([{ ...phrase, isExcluded: true }]);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('has nothing of signs alone, and reads no further than its bound', () => {
    const sign = fc.constantFrom(...Array.from('"“”«»-−–()*:;&|!~^%_\\/+=<>[]{}.,؟،'), ' ', '😀', '\u202e', '\u200f', '\u0000');
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 10_000 }), (signs) => {
        expect(parseQuery(signs.join(''))).toEqual([]);
      }),
      { numRuns: 50 },
    );
    expect(parseQuery('canal '.repeat(1_700)).map(({ text }) => text).join(' ').length).toBeLessThanOrEqual(MAX_QUERY_LENGTH);
    expect(parseQuery('x'.repeat(10_000))).toMatchObject([{ text: 'x'.repeat(MAX_QUERY_LENGTH), isUnfinished: false }]);
  });

  it('is cut between two words, and nothing is unfinished then', () => {
    const words = 'الميناء '.repeat(61);
    expect(parseQuery(`${words}وزارات المياه ${'x'.repeat(20)}`).at(-1)).toMatchObject({ text: 'وزارات', isUnfinished: false });
    const long = `${words}${'اقتصاد'.repeat(5)}`;
    expect(parseQuery(long.slice(0, MAX_QUERY_LENGTH - 1)).at(-1)).toMatchObject({ isUnfinished: true });
    expect(parseQuery(long.slice(0, MAX_QUERY_LENGTH)).at(-1)).toMatchObject({ isUnfinished: false });
  });
});
