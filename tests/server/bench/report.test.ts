import { median } from '@gazette/server/bench/measure.ts';
import { asTable, summaryOf } from '@gazette/server/bench/report.ts';
import { describe, expect, test } from 'vitest';

const cost = { name: 'comments-open', against: 'this : that', kind: 'cost', most: 1.5 } as const;

describe('the report', () => {
  test('takes medians, not means', () => {
    expect(median([1, 100, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    const rounds = [
      { subject: 50, limit: 100 },
      { subject: 90, limit: 100 },
      { subject: 60, limit: 100 },
    ];
    expect(summaryOf({ name: 'live', against: 'a : b', kind: 'load', rounds })).toEqual({
      name: 'live',
      against: 'a : b',
      kind: 'load',
      ratio: 0.6,
      range: [0.5, 0.9],
      subject: 60,
      other: 100,
    });
  });

  test('tells a cost by its median act, so that one slow act decides nothing', () => {
    const rounds = [{ subject: [2, 3, 900], base: [2, 2, 2] }];
    const summary = summaryOf({ ...cost, rounds, statements: { subject: 7, base: 7 } });
    expect(summary).toMatchObject({ ratio: 1.5, subject: 3, other: 2, isBroken: false });
    expect(asTable([summary])).toMatch(/^comments-open +1\.50 +1\.5 .*7 : 7 +ok +this : that$/m);
  });

  test('says of a cost above its limit that it is broken', () => {
    const summary = summaryOf({ ...cost, rounds: [{ subject: [4], base: [2] }], statements: undefined });
    expect(summary.isBroken).toBe(true);
    expect(asTable([summary])).toMatch(/^comments-open +2\.00 .*BROKEN/m);
  });

  test('and of one that takes more statements, however fast it is', () => {
    const rounds = [{ subject: [2], base: [2] }];
    expect(summaryOf({ ...cost, rounds, statements: { subject: 8, base: 7 } })).toMatchObject({
      ratio: 1,
      isBroken: true,
    });
  });

  test('prints figures one a line, and a row that could not run with its reason', () => {
    const table = asTable([
      summaryOf({
        name: 'streams',
        against: 'on one process',
        kind: 'figures',
        figures: { memory: '60 kB', time: '90 ms' },
      }),
      summaryOf({ name: 'widget-file', against: 'a : b', skipped: 'the widgets are not built' }),
    ]);
    expect(table).toMatch(/^streams +memory +60 kB +on one process$/m);
    expect(table).toMatch(/^streams +time +90 ms +on one process$/m);
    expect(table).toMatch(/^widget-file +skipped: the widgets are not built +a : b$/m);
  });
});
