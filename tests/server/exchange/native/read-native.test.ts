import { importLimits } from '@gazette/server/exchange/import-limits.ts';
import { readNative, type NativeOptions } from '@gazette/server/exchange/native/read-native.ts';
import { resolveRelativeDates } from '@gazette/server/exchange/native/relative-dates.ts';
import { nativeLine } from '@gazette/server/exchange/native/write-native.ts';
import { describe, expect, it } from 'vitest';
import { collect, memorySource, recordsOf, reportsOf } from '../memory-source.ts';

const read = (content: string, options: Partial<NativeOptions> = {}) =>
  collect(readNative(memorySource(content, { step: 7 }), { limits: importLimits, ...options }));

describe('JSON Lines', () => {
  it('are articles unless they say otherwise', async () => {
    const entries = await read(
      '\ufeff{"headline":"مياه النيل","body":"نص","section":"world","tags":["water",{"name":{"ar":"نهر","en":"River"}}],"kicker":null,"dateline":""}\r\n\n' +
        '{"type":"section","slug":"world","name":{"ar":"العالم","en":"World"},"parent":null,"position":1}\n' +
        '{"type":"comment","article":"x","id":7,"author":"قارئ","body":"رأي","createdAt":"2025-07-01T10:00:00+03:00"}',
    );
    expect(recordsOf(entries, 'article')).toEqual([
      expect.objectContaining({
        headline: 'مياه النيل',
        status: 'published',
        section: { slug: 'world', name: undefined },
        tags: [{ slug: 'water', name: undefined }, { name: { ar: 'نهر', en: 'River' } }],
        contributors: [],
        comments: [],
      }),
    ]);
    expect(recordsOf(entries, 'section')).toMatchObject([{ slug: 'world', position: 1 }]);
    expect(recordsOf(entries, 'comment')).toMatchObject([
      { id: '7', author: { name: 'قارئ' }, status: 'approved', createdAt: new Date('2025-07-01T07:00:00Z') },
    ]);
  });

  it('that are wrong are named by number and field; the others are read', async () => {
    const lines = [
      '{"headline":"One"}',
      '{"headline":"Two"',
      '[1]',
      '{"body":"no headline","slug":"three"}',
      '{"headline":"Four","publishedAt":"yesterday","status":"live"}',
      '{"type":"poem","headline":"Five"}',
      '{"type":"comment","id":"1","author":{"name":"A"},"body":"b","createdAt":"2025-07-01T10:00:00Z"}',
      '{"__proto__":{"x":1},"headline":"Eight"}',
      '"\u0000"',
      '{"headline":"Ten"}',
    ];
    const entries = await read(lines.join('\n'));
    expect(recordsOf(entries, 'article').map(({ headline }) => headline)).toEqual(['One', 'Eight', 'Ten']);
    expect(reportsOf(entries, 'broken')).toMatchObject([
      { line: 2, reason: expect.stringMatching(/^not JSON: /) },
      { line: 3, reason: 'not a JSON object' },
      { line: 4, title: 'three', reason: 'headline is missing' },
      {
        line: 5,
        title: 'Four',
        reason: expect.stringMatching(/status: .*; publishedAt: must be a date and time such as/),
      },
      { line: 6, reason: 'the type is none that is known here' },
      { line: 7, reason: 'url: names neither a page nor an article' },
      { line: 9, reason: expect.stringMatching(/^not JSON: /) },
    ]);
  });

  it('without end are given up, and what follows is read', async () => {
    const limits = { maxItemLength: 100 };
    const entries = await read(`{"headline":"One"}\n{"headline":"${'x'.repeat(1000)}"}\n{"headline":"Three"}`, {
      limits,
    });
    expect(recordsOf(entries, 'article').map(({ headline }) => headline)).toEqual(['One', 'Three']);
    expect(reportsOf(entries, 'broken')).toEqual([{ line: 2, reason: 'longer than 100 characters' }]);
  });

  it('are read as they come: nothing is waited for', async () => {
    let given = 0;
    const endless = {
      ...memorySource(''),
      async *read() {
        for (;;) {
          given += 1;
          yield Buffer.from(`{"headline":"Article ${given}"}\n`.padEnd(70_000));
        }
      },
    };
    let seen = 0;
    for await (const entry of readNative(endless, { limits: importLimits })) {
      expect(entry.kind).toBe('record');
      seen += 1;
      expect(given - seen).toBeLessThanOrEqual(2);
      if (seen === 50) break;
    }
    expect(seen).toBe(50);
  });

  it('say again what was read when they are written', async () => {
    const line = nativeLine({ type: 'section', slug: 'world', name: 'World', position: 2 });
    expect(line).toBe('{"type":"section","slug":"world","name":"World","position":2}\n');
    expect(recordsOf(await read(line), 'section')).toMatchObject([{ slug: 'world', position: 2 }]);
  });
});

it('dates of the sample newsroom are told from now', () => {
  const now = new Date('2025-07-27T12:00:00Z');
  expect(
    resolveRelativeDates(
      {
        headline: 'now',
        publishedAt: 'now-3h',
        scheduledAt: 'now+2d',
        updatedAt: '2025-01-01T00:00:00Z',
        comments: [{ body: 'now-1d', createdAt: 'now-15m' }],
        correctedAt: 'now',
      },
      now,
    ),
  ).toEqual({
    headline: 'now',
    publishedAt: '2025-07-27T09:00:00.000Z',
    scheduledAt: '2025-07-29T12:00:00.000Z',
    updatedAt: '2025-01-01T00:00:00Z',
    comments: [{ body: 'now-1d', createdAt: '2025-07-27T11:45:00.000Z' }],
    correctedAt: '2025-07-27T12:00:00.000Z',
  });
});
