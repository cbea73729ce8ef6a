import { numberWords } from '@gazette/schema/gate/number-words.ts';
import { sql } from 'kysely';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases } from '../../support/databases.ts';
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts';

/** A second has 2^20 numbers. */
const HOUR = 3_600 * 2 ** 20;
const number = fc.integer({ min: 0, max: 2 ** 53 - 1 });
const range = fc
  .tuple(number, fc.oneof(fc.nat({ max: HOUR }), fc.integer({ min: 0, max: 30 * 365 * 24 * HOUR })))
  .map(([from, width]) => ({ from, to: Math.min(2 ** 53 - 1, from + width) }));

/** What a word stands for: numbers from the first up to before the second. */
function bounds(word: string): [number, number] {
  const [bits = 0, at = 0] = word.split(':').map(Number);
  return [at * 2 ** bits, (at + 1) * 2 ** bits];
}

it('the words of a range are of all its numbers, once each, and of few others', () => {
  fc.assert(
    fc.property(range, ({ from, to }) => {
      const parts = numberWords({ from, to }).map(bounds).toSorted(([a], [b]) => a - b);
      expect(parts.length).toBeGreaterThan(0);
      expect(parts.length).toBeLessThan(90);
      const [first, last] = [parts[0]?.[0] ?? 0, parts.at(-1)?.[1] ?? 0];
      expect(first).toBeLessThanOrEqual(from);
      expect(last).toBeGreaterThan(to);
      for (const [index, [, end]] of parts.slice(0, -1).entries()) expect(parts[index + 1]?.[0]).toBe(end);
      expect(last - first).toBeLessThanOrEqual(Math.max(2 ** 33, 1.3 * (to - from)));
    }),
  );
});

it('a range of all times has no words: it is asked for without', () => {
  expect(numberWords({ from: 0, to: 2 ** 53 - 1 })).toEqual([]);
});

describe.each(databases.filter(({ name }) => name === 'postgresql'))('the words that $name gives a text', (kind) => {
  let newsroom: Newsroom;
  beforeAll(async () => {
    newsroom = await openNewsroom(kind);
  });
  afterAll(() => newsroom.close());

  it('are among those of each range that has its number, and not of one that is far from it', async () => {
    const asked = fc.sample(fc.tuple(range, fc.double({ min: 0, max: 1, noNaN: true })), 100).map(([{ from, to }, share]) => {
      const [own, far] = [Math.floor(from + (to - from) * share), from + 4 * (to - from) + 2 ** 34];
      return { own, far: Math.min(far, 2 ** 53), words: numberWords({ from, to }).map((word) => `'${word}'`).join(' | ') };
    });
    const rows = asked.map(({ own, far, words }) => sql`(${sql.lit(own)}::bigint, ${sql.lit(far)}::bigint, ${words}::tsquery)`);
    const { rows: told } = await sql<{ own: boolean; far: boolean }>`
      select article_filing('site', own) @@ words as own, article_filing('site', far) @@ words as far from (values ${sql.join(rows)}) as asked (own, far, words)
    `.execute(newsroom.services.database.reads);
    expect(told).toHaveLength(asked.length);
    expect(told.filter(({ own }) => !own)).toEqual([]);
    expect(told.filter(({ far }, index) => far && (asked[index]?.far ?? 0) < 2 ** 53)).toEqual([]);
  });
});
