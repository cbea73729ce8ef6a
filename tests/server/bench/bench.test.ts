import { corpus } from '@gazette/server/bench/corpus.ts';
import { median } from '@gazette/server/bench/measure.ts';
import { asTable, summaryOf } from '@gazette/server/bench/report.ts';
import { describe, expect, onTestFinished, test } from 'vitest';
import { databases } from '../../support/databases.ts';
import { gazette } from '../lifecycle/gazette-process.ts';

describe('the corpus', () => {
  test('is the same every time, and half of it is Arabic', () => {
    const [first, second] = [[...corpus(50)], [...corpus(50)]];
    expect(first).toEqual(second);
    expect(first.filter(({ language }) => language === 'ar')).toHaveLength(25);
  });

  test('runs from old to new, each article with a slug of its own', () => {
    const articles = [...corpus(20)];
    const times = articles.map(({ publishedAt }) => publishedAt.getTime());
    expect(times).toEqual(times.toSorted((one, other) => one - other));
    expect(new Set(articles.map(({ slug }) => slug)).size).toBe(20);
  });
});

describe('the report', () => {
  test('takes medians, not means', () => {
    expect(median([1, 100, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    const rounds = [
      { subject: 50, limit: 100 },
      { subject: 90, limit: 100 },
      { subject: 60, limit: 100 },
    ];
    expect(summaryOf({ name: 'live', against: 'a : b', rounds })).toEqual({
      name: 'live',
      against: 'a : b',
      ratio: 0.6,
      range: [0.5, 0.9],
      subject: 60,
      limit: 100,
    });
  });

  test('shows a row that could not run, and why', () => {
    const table = asTable([summaryOf({ name: 'widget-file', against: 'a : b', skipped: 'the widgets are not built' })]);
    expect(table).toMatch(/^widget-file +– .*skipped: the widgets are not built$/m);
  });
});

describe.each(databases)('gazette bench on $name', ({ create }) => {
  test('measures a real server against a real limit that answers the same', async () => {
    const database = await create();
    onTestFinished(() => database.drop());
    const options = ['--only', 'articles-list', '--articles', '20', '--rounds', '1', '--connections', '2', '--json'];
    const env = database.url === undefined ? {} : { DATABASE_URL: database.url };
    const { code, stdout, stderr } = await gazette(['bench', ...options], env).exited;
    expect({ code, stderr }).toMatchObject({ code: 0 });
    const { rows } = JSON.parse(stdout) as { rows: { name: string; ratio: number }[] };
    expect(rows).toEqual([expect.objectContaining({ name: 'articles-list' })]);
    expect(rows[0]?.ratio).toBeGreaterThan(0);
  });
});

describe('gazette bench', () => {
  test.each([
    [['--only', 'speed'], 'There is no row "speed".'],
    [['--rounds', '0'], '--rounds must be a whole number from 1 to 100, not "0".'],
    [['--articles', 'many'], '--articles must be a whole number'],
  ])('%j is refused before anything is started', async (options, message) => {
    const { code, stderr } = await gazette(['bench', ...options]).exited;
    expect(code).toBe(1);
    expect(stderr).toContain(message);
  });
});
