import { corpus } from '@gazette/server/bench/corpus.ts';
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

/** A run of a few comments: what the long form does, without waiting for figures that mean something. */
const short = [
  ...['--articles', '10', '--comments', '500', '--threads', '8', '--thread-comments', '60', '--streams', '10'],
  ...['--rounds', '1', '--acts', '1', '--json'],
];

interface Row {
  readonly name: string;
  readonly kind: string;
  readonly ratio: number;
  readonly statements?: { readonly subject: number; readonly base: number };
  readonly skipped?: string;
  readonly figures?: Readonly<Record<string, string>>;
}

describe.each(databases)('gazette bench on $name', ({ create }) => {
  const run = async (...options: string[]): Promise<readonly Row[]> => {
    const database = await create();
    onTestFinished(() => database.drop());
    const env = database.url === undefined ? {} : { DATABASE_URL: database.url };
    const { stdout, stderr } = await gazette(['bench', ...short, ...options], env).exited;
    expect(stdout, stderr).toMatch(/^\{/);
    return (JSON.parse(stdout) as { rows: Row[] }).rows;
  };

  test('measures a real server against a real limit that answers the same', async () => {
    const rows = await run('--only', 'articles-list', '--connections', '2');
    expect(rows).toEqual([expect.objectContaining({ name: 'articles-list', kind: 'load' })]);
    expect(rows[0]?.ratio).toBeGreaterThan(0);
  });

  // Not their ratios, which say nothing of so few; but a statement a comment would show already here.
  test('opens, pages, posts and lists as many comments with as many statements as few', async () => {
    const rows = await run('--only', 'comments');
    expect(rows.map(({ name, skipped }) => [name, skipped])).toEqual(costs.map((name) => [name, undefined]));
    for (const { name, ratio, statements } of rows) {
      expect(ratio, name).toBeGreaterThan(0);
      expect(statements?.subject, name).toBeGreaterThan(0);
      expect(statements?.subject, name).toBe(statements?.base);
    }
  });

  test('opens event streams on a server of its own and tells what they cost', async () => {
    const [row] = await run('--only', 'live-connections');
    expect(row).toMatchObject({ kind: 'figures', figures: { streams: '10' } });
    expect(row?.figures?.['approval to the last']).toMatch(/^\d+ ms$/);
  });
});

const orders = ['newest', 'oldest', 'most-replied', 'most-liked'];
const costs = [
  ...['open', 'page', 'later'].flatMap((what) => orders.map((order) => `comments-${what}-${order}`)),
  ...['later-replies', 'queue', 'submit', 'reply'].map((what) => `comments-${what}`),
];

describe('gazette bench', () => {
  test.each([
    [['--only', 'speed'], 'There is no row "speed".'],
    [['--only', 'comment'], 'There is no row "comment".'],
    [['--comments', '-1'], '--comments must be a whole number'],
    [['--rounds', '0'], '--rounds must be a whole number from 1 to 100, not "0".'],
    [['--articles', 'many'], '--articles must be a whole number'],
  ])('%j is refused before anything is started', async (options, message) => {
    const { code, stderr } = await gazette(['bench', ...options]).exited;
    expect(code).toBe(1);
    expect(stderr).toContain(message);
  });
});
