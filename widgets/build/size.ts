/** Weighs what a page loads for each script, brotli, against its budget. Run after a build; fails when one has grown. */
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { assets, entries, output } from './entries.ts';
import { stringsFiles } from './strings-plugin.ts';

/**
 * Bytes, brotli, Lit included: the budget that DESIGN sets, and a ceiling that a script over it may not rise above and
 * that is lowered with each byte won. A script at its budget has no ceiling.
 */
const budgets: Record<string, { readonly budget: number; readonly ceiling?: number }> = {
  latest: { budget: 9_000, ceiling: 11_100 },
  related: { budget: 9_000, ceiling: 11_200 },
  comments: { budget: 16_000 },
  'latest-comments': { budget: 9_000, ceiling: 10_200 },
  popular: { budget: 9_000, ceiling: 12_900 },
  search: { budget: 9_000, ceiling: 13_600 },
  placement: { budget: 9_000 },
  'comment-count': { budget: 2_000 },
  view: { budget: 1_000 },
  gazette: { budget: 24_000 },
};

/**
 * A script and everything it imports to show what it shows, each once. What it loads later, when a reader takes part,
 * is weighed by itself below.
 */
async function loaded(path: string, found = new Map<string, Buffer>()): Promise<Map<string, Buffer>> {
  if (found.has(path)) return found;
  const code = await readFile(path);
  found.set(path, code);
  for (const [, specifier] of code.toString().matchAll(/(?:from|import)\s*["'`](\.[^"'`]+)["'`]/g)) {
    await loaded(join(dirname(path), specifier ?? ''), found);
  }
  return found;
}

/** As a server sends it: each file compressed by itself. */
function weight(code: Buffer): number {
  return brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: code.length } }).length;
}

/** What each script says, by family: loaded with what it shows, in one language. */
const said: Record<string, readonly string[]> = {
  ...Object.fromEntries(Object.keys(entries).map((name) => [name, [name]])),
  'comment-count': ['comment-count'],
  view: [],
  gazette: ['latest', 'related', 'comments', 'latest-comments', 'comment-count'],
};

/** The strings of a script in the language that weighs most. */
async function sayings(name: string): Promise<number> {
  const weights = (said[name] ?? []).map(async (family) =>
    Math.max(...(await Promise.all(stringsFiles(family).map(async (path) => weight(await readFile(path)))))),
  );
  return (await Promise.all(weights)).reduce((sum, bytes) => sum + bytes, 0);
}

/** What the scripts load when there is a reason to, and not before. */
async function loadedLater(): Promise<[string, number][]> {
  const names = await readdir(join(output, assets));
  const later = names.filter((name) => /^(participation|following|solve|afterwards|record-view|record-impression)-[\w-]+\.js$/.test(name));
  const weigh = async (name: string) => weight(await readFile(join(output, assets, name)));
  return Promise.all(later.map(async (name) => [name.replace(/-.*/, ''), await weigh(name)] as [string, number]));
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(2)} kB`.padStart(9);

process.stdout.write(`${'script'.padEnd(14)}${'brotli'.padStart(9)}   budget   files, words\n`);
for (const [name, { budget, ceiling = budget }] of Object.entries(budgets)) {
  const files = [...(await loaded(join(output, 'v1', `${name}.js`))).values()];
  const words = await sayings(name);
  const bytes = files.reduce((sum, code) => sum + weight(code), words);
  if (bytes > ceiling) process.exitCode = 1;
  const verdict =
    bytes > ceiling ? '   TOO HEAVY' : bytes > budget ? `   ${kilobytes(bytes - budget).trim()} to lose` : '';
  process.stdout.write(`${name.padEnd(14)}${kilobytes(bytes)}${kilobytes(budget)}   ${files.length} + ${kilobytes(words).trim()}${verdict}\n`);
}

for (const [name, bytes] of await loadedLater()) {
  process.stdout.write(`+ ${name.padEnd(12)}${kilobytes(bytes)}            when there is a reason to\n`);
}
