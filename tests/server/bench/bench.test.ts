import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { corpus } from '@gazette/server/bench/corpus.ts';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { runCommand } from '../commands/run-command.ts';
import { makeDataFolder } from '../../support/data-folder.ts';
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
const sizes = {
  articles: 60,
  comments: 500,
  threads: 8,
  'thread-comments': 60,
  streams: 10,
  connections: 2,
  rounds: 1,
  acts: 1,
  seconds: 0.5,
};
const short = [...Object.entries(sizes).flatMap(([option, value]) => [`--${option}`, String(value)]), '--json'];

interface Row {
  readonly name: string;
  readonly kind: string;
  readonly ratio: number;
  readonly statements?: { readonly subject: number; readonly base: number };
  readonly skipped?: string;
  readonly figures?: Readonly<Record<string, string>>;
}

/** For the corpora of both and for what is made of them. */
let folder: string;
beforeAll(async () => {
  folder = await makeDataFolder('gazette-bench-test');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe.each(databases)('gazette bench on $name', ({ name, create }) => {
  test('measures a row of each kind, and as many comments take as many statements as few', async () => {
    const database = await create();
    onTestFinished(() => database.drop());
    // Answers from memory and streams are the same on both; each is a load of seconds.
    const alike = name === 'sqlite' ? ['not-modified', 'articles-list', 'event-streams'] : [];
    const env = { TMPDIR: folder, ...(database.url !== undefined && { DATABASE_URL: database.url }) };
    const { stdout, stderr } = await gazette(
      ['bench', ...short, '--only', ['search', 'desk', 'related-read', 'comments', 'record-view', ...alike].join(',')],
      env,
    ).exited;
    if (!stdout.startsWith('{')) throw new Error(`The bench printed no figures: ${stderr}`);
    const { rows } = JSON.parse(stdout) as { rows: readonly Row[] };
    const skipped = rows.filter((row) => row.skipped !== undefined);
    expect(skipped).toEqual([]);
    expect(rows.map((row) => row.name).toSorted()).toEqual([...searches, ...desks, 'related-read', ...costs, 'record-view', ...alike].toSorted());

    // Not the ratios of time, which say nothing of so few; but a statement a comment would show already here.
    const measured = rows.filter(({ kind, name }) => kind === 'cost' && name !== 'record-view' && name !== 'related-read');
    expect(measured.filter(({ ratio }) => !(ratio > 0))).toEqual([]);
    expect(measured.filter(({ name }) => !/^(search|desk)-/.test(name)).filter(({ statements }) => !statements?.subject || statements.subject !== statements.base)).toEqual(
      [],
    );
    for (const row of rows.filter(({ name: row }) => ['record-view', 'articles-list'].includes(row))) expect(row.ratio).toBeGreaterThan(0);
    if (alike.length === 0) return;
    const streams = rows.at(-1);
    expect(streams?.figures).toMatchObject({ streams: '10' });
    expect(streams?.figures?.['approval to the last']).toMatch(/^\d+ ms$/);
  }, 180_000);
});

const searches = ['common', 'rare', 'words', 'phrase', 'without', 'question', 'beginning', 'section', 'dates'].map((what) => `search-${what}`);
const desks = ['list', 'section', 'contributor', 'search'].map((what) => `desk-${what}`);
const orders = ['newest', 'oldest', 'most-replied', 'most-liked'];
const costs = [
  ...['open', 'page', 'later'].flatMap((what) => orders.map((order) => `comments-${what}-${order}`)),
  ...['later-replies', 'queue', 'submit', 'reply'].map((what) => `comments-${what}`),
];

describe('gazette bench', () => {
  test.each([
    [['--only', 'speed'], 'There is no row "speed".'],
    [['--only', 'comment'], 'There is no row "comment".'],
    [['--rounds', '0'], '--rounds must be a whole number from 1 to 100, not "0".'],
    [['--articles', 'many'], '--articles must be a whole number'],
    [['--seconds', 'no'], '--seconds must be a number from 0.1 to 60, not "no".'],
  ])('%j is refused before anything is started', async (options, message) => {
    const { code, stderr } = await runCommand({ url: undefined, dataDir: tmpdir() }, ['bench', ...options]);
    expect(code).toBe(1);
    expect(stderr).toContain(message);
  });
});
