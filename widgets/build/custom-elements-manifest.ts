import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { output, root } from './entries.ts';

/** Where the public face of the elements is described; what stands behind them is nobody's business. */
const described = ['*/*-element.ts', '*/define.ts'];

/**
 * Writes custom-elements.json beside the scripts: attributes, slots, parts, custom properties and events of every
 * element, read from its docblock.
 */
export async function writeManifest(): Promise<void> {
  const analyzer = createRequire(import.meta.url).resolve('@custom-elements-manifest/analyzer/cem.js');
  const options = ['analyze', '--litelement', '--quiet', '--outdir', relative(root, join(output, 'v1')), '--globs', ...described];
  await promisify(execFile)(process.execPath, [analyzer, ...options], { cwd: root });
}
