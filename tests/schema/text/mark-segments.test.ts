import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '@gazette/schema/text/fold.ts';
import { markSegments, type Segment } from '@gazette/schema/text/segments.ts';
import type { Sought } from '@gazette/schema/text/sought-runs.ts';
import { termPrefixes } from '@gazette/schema/text/term-prefixes.ts';
import { terms } from '@gazette/schema/text/terms.ts';
import { anyText } from './texts.ts';

const joined = (segments: Segment[]): string => segments.map(({ text }) => text).join('');
const marked = (text: string, language: string, sought: Sought): string[] =>
  markSegments(text, language, sought)
    .filter(({ kind }) => kind === 'mark')
    .map(({ text }) => text);

describe('markSegments', () => {
  it('marks a vocalised word whole, as written', () => {
    expect(markSegments('مؤتمراً دِفاعيّاً نادراً', 'ar', { terms: terms('دفاعيا', 'ar') })).toEqual([
      { kind: 'text', text: 'مؤتمراً ' },
      { kind: 'mark', text: 'دِفاعيّاً' },
      { kind: 'text', text: ' نادراً' },
    ]);
  });

  it('marks an acronym with its last point, and no other word with the point behind it', () => {
    expect(marked('The U.S. and the U.S.-led force left the US.', 'en', { terms: terms('U.S.', 'en') })).toEqual(['U.S.', 'U.S.', 'US']);
  });

  it('finds every spelling, with or without the article', () => {
    const text = 'العالمیة عالمية وَالعَالَمِيَّة الـعالميه ﺍﻟﻌﺎﻟﻤﻴﺔ والعلم';
    expect(marked(text, 'ar', { terms: terms('عالمية', 'ar') })).toEqual([
      'العالمیة',
      'عالمية',
      'وَالعَالَمِيَّة',
      'الـعالميه',
      'ﺍﻟﻌﺎﻟﻤﻴﺔ',
    ]);
  });

  it('marks words that begin with what is being typed, not words that hold it', () => {
    expect(marked('Cafés, a CAFETERIA and decaf', 'en', { prefixes: termPrefixes('caf', 'en') })).toEqual([
      'Cafés',
      'CAFETERIA',
    ]);
    expect(marked('عام ٢٠٢٥', 'ar', { terms: ['2025'] })).toEqual(['٢٠٢٥']);
    // Not the stop word that is left of what is typed without its article.
    expect(marked('في بحر الفيروز', 'ar', { prefixes: termPrefixes('الفي', 'ar') })).toEqual(['الفيروز']);
  });

  it('marks what has the stem, and a phrase as one', () => {
    expect(marked('One economy, two economies', 'en', { terms: terms('economies', 'en') })).toEqual(['economy', 'economies']);
    const phrase = terms('banks of England', 'en');
    expect(marked('The Bank of England; England’s bank', 'en', { phrases: [phrase] })).toEqual(['Bank of England']);
  });

  it('marks nothing for nothing', () => {
    expect(markSegments('نص', 'ar', {})).toEqual([{ kind: 'text', text: 'نص' }]);
    expect(markSegments('', 'ar', { terms: ['نص'] })).toEqual([]);
  });

  it('gives back every text, marks what matches and never splits a character', () => {
    const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
    fc.assert(
      fc.property(
        anyText(),
        fc.array(fc.constantFrom('ق', 'دفاعيا', 'news', 'ا', '2', 'हि', '東', 'e', 'الله'), { maxLength: 3 }),
        (text, prefixes) => {
          const segments = markSegments(text, 'und', { prefixes });
          expect(joined(segments)).toBe(text);
          const starts = new Set([text.length, ...Array.from(graphemes.segment(text), ({ index }) => index)]);
          let position = 0;
          for (const segment of segments) {
            expect(segment.text).not.toBe('');
            position += segment.text.length;
            expect(starts).toContain(position);
            const matches = prefixes.some((prefix) => fold(segment.text).includes(fold(prefix)));
            expect(segment.kind !== 'mark' || matches).toBe(true);
          }
        },
      ),
      { seed: 11, numRuns: 1000 },
    );
  });
});
