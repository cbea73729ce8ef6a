/** Weighs what a page loads for each script, brotli, against its budget. Run after a build; fails when one has grown. */
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { assets, entries, output } from './entries.ts';
import { stringsFiles } from './strings-plugin.ts';

/** Bytes, brotli, Lit and the words of one language included: what DESIGN promises, and a limit for what it does not name. */
export const budgets: Readonly<Record<string, number>> = {
  latest: 9_000,
  related: 9_000,
  'latest-comments': 9_000,
  popular: 9_000,
  search: 12_000,
  placement: 9_000,
  comments: 16_000,
  'comment-count': 2_000,
  view: 1_000,
  gazette: 24_000,
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

/** What a page loads to show what a script shows: its loader, its file, and its words. */
export async function weightOf(name: string): Promise<{ bytes: number; words: number; files: number }> {
  const files = [...(await loaded(join(output, 'v1', `${name}.js`))).values()];
  const words = await sayings(name);
  return { bytes: files.reduce((sum, code) => sum + weight(code), words), words, files: files.length };
}

/** What the scripts load when there is a reason to, and not before; where several have their own, that of all in one. */
async function loadedLater(): Promise<Map<string, number>> {
  const later = new Map<string, number>();
  for (const name of await readdir(join(output, assets))) {
    const [, subject] = /^(participation|following|watch-list|solve|afterwards|record-impression|hydration|layouts|tabs-view)-[\w-]{8}\.js$/.exec(name) ?? [];
    if (subject) later.set(subject, weight(await readFile(join(output, assets, name))));
  }
  return later;
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(2)} kB`.padStart(9);

if (import.meta.main) {
  process.stdout.write(`${'script'.padEnd(16)}${'brotli'.padStart(9)}   budget   files, words\n`);
  for (const [name, budget] of Object.entries(budgets)) {
    const { bytes, words, files } = await weightOf(name);
    if (bytes > budget) process.exitCode = 1;
    const verdict = bytes > budget ? `   TOO HEAVY by ${bytes - budget} bytes` : '';
    process.stdout.write(
      `${name.padEnd(16)}${kilobytes(bytes)}${kilobytes(budget)}   ${files} +${kilobytes(words)}${verdict}\n`,
    );
  }
  for (const [name, bytes] of await loadedLater()) {
    process.stdout.write(`+ ${name.padEnd(14)}${kilobytes(bytes)}            when there is a reason to\n`);
  }
}
