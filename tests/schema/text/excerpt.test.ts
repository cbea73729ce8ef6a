import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt } from '@gazette/schema/text/excerpt.ts';
import { anyText } from './texts.ts';

describe('excerpt', () => {
  it('leaves a short text alone, on one line', () => {
    expect(excerpt(' خبر\n\nعاجل ', 20)).toBe('خبر عاجل');
  });

  it.each([
    ['رحّب قائد الجيش بالمشاركين في مؤتمر رؤساء الأركان', 30, 'رحّب قائد الجيش بالمشاركين في…'],
    ['الأمن، والسلام، والتنمية', 8, 'الأمن…'],
    ['Hello, (world) again', 9, 'Hello…'],
    ['It fell by 3.14 per cent', 14, 'It fell by…'],
    ['supercalifragilistic', 8, 'superca…'],
    ['👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 15, '👨‍👩‍👧‍👦…'],
    ['abc def', 1, '…'],
    ['abc def', 0, ''],
  ])('cuts "%s" at %i', (text, length, expected) => {
    expect(excerpt(text, length)).toBe(expected);
  });

  it('is never longer than asked, and is the beginning of the text up to a whole character', () => {
    const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
    fc.assert(
      fc.property(anyText(), fc.integer({ min: 1, max: 60 }), (text, length) => {
        const line = text.replace(/\s+/g, ' ').trim();
        const cut = excerpt(text, length);
        expect(cut.length).toBeLessThanOrEqual(length);
        if (cut === line) return;
        const beginning = cut.slice(0, -1);
        expect(line.startsWith(beginning)).toBe(true);
        const ends = [0, ...Array.from(graphemes.segment(line), ({ segment, index }) => index + segment.length)];
        expect(ends).toContain(beginning.length);
      }),
      { seed: 9, numRuns: 1000 },
    );
  });
});
