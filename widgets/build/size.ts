/** Weighs what a page loads for each script, brotli, against its budget. Run after a build; fails when one is over. */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { output } from './entries.ts';

/** Bytes, brotli, Lit included. */
const budgets: Record<string, number> = {
  latest: 9_000,
  related: 9_000,
  comments: 16_000,
  gazette: 24_000,
};

/** A script and everything it imports, each once. */
async function loaded(path: string, found = new Map<string, Buffer>()): Promise<Map<string, Buffer>> {
  if (found.has(path)) return found;
  const code = await readFile(path);
  found.set(path, code);
  for (const [, specifier] of code.toString().matchAll(/(?:from|import)\s*\(?["'`](\.[^"'`]+)["'`]/g)) {
    await loaded(join(dirname(path), specifier ?? ''), found);
  }
  return found;
}

/** As a server sends it: each file compressed by itself. */
function weight(code: Buffer): number {
  return brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: code.length } }).length;
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(2)} kB`.padStart(9);

process.stdout.write(`${'script'.padEnd(14)}${'brotli'.padStart(9)}   budget   files\n`);
for (const [name, budget] of Object.entries(budgets)) {
  const files = [...(await loaded(join(output, `${name}.js`))).values()];
  const bytes = files.reduce((sum, code) => sum + weight(code), 0);
  const over = bytes > budget;
  if (over) process.exitCode = 1;
  process.stdout.write(
    `${name.padEnd(14)}${kilobytes(bytes)}${kilobytes(budget)}   ${files.length}${over ? '   OVER' : ''}\n`,
  );
}
