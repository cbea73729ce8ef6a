import { encodeSearchCursor, readSearchCursor } from '@gazette/schema/search/search-cursor.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';

const whole = fc.nat({ max: Number.MAX_SAFE_INTEGER });
const instant = fc.date({ min: new Date(0), max: new Date('2200-01-01'), noInvalidDate: true });

it('a cursor holds its ranking and its place whole', () => {
  const frame = fc.record({ asOf: instant, edge: whole, headEdge: whole, weights: fc.array(fc.nat({ max: 5_000 }), { maxLength: 30 }), isFinished: fc.boolean() });
  const place = fc.record({ score: fc.nat({ max: 20_000 }), at: instant, number: whole, rank: whole });
  const fewer = fc.option(fc.record({ kept: fc.integer({ min: 1, max: 2 ** 24 - 1 }), left: fc.nat({ max: 5 }) }), { nil: undefined });
  fc.assert(
    fc.property(frame, place, fewer, (of, at, those) => {
      const cursor = { frame: of, place: at, fewer: those };
      expect(readSearchCursor(encodeSearchCursor(cursor))).toEqual(cursor);
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
