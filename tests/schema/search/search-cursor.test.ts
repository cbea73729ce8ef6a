import { encodeSearchCursor, readSearchCursor } from '@gazette/schema/search/search-cursor.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';

const whole = fc.nat({ max: Number.MAX_SAFE_INTEGER });
const instant = fc.date({ min: new Date(0), max: new Date('2200-01-01'), noInvalidDate: true });

it('a cursor holds its ranking and its place whole', () => {
  const frame = fc.record({ asOf: instant, edge: whole, headEdge: whole, weights: fc.array(fc.nat({ max: 5_000 }), { maxLength: 30 }), isFinished: fc.boolean() });
  const place = fc.record({ score: fc.nat({ max: 20_000 }), at: instant, number: whole, rank: whole });
  fc.assert(
    fc.property(frame, place, (of, at) => {
      expect(readSearchCursor(encodeSearchCursor(of, at))).toEqual({ frame: of, place: at });
    }),
  );
});

it('anything else is no cursor of this list', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readSearchCursor(text)).toBeUndefined();
    }),
  );
});
