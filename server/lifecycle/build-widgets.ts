import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { withFileLock } from './file-lock.ts';

const widgets = fileURLToPath(new URL('../../widgets', import.meta.url));
const dist = join(widgets, 'dist');
/** Beside the files it vouches for, so that removing or rebuilding them removes it as well. */
const stamp = join(dist, 'sources.sha256');
/** What the widgets are made from besides their own folder. */
const inputsElsewhere = ['../../schema/schema.graphql', '../../pnpm-lock.yaml'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);
/** Processes that are started at once would take from each other what they have built. */
const lock = join(widgets, 'node_modules', '.build.lock');
const outputFolders = new Set(['node_modules', 'dist']);

/**
 * Builds the widgets unless they were built from exactly these sources, told by content and not by date, because a clone
 * sets dates anew. A failed build is logged and leaves what was built before.
 */
export async function buildWidgets(log: Logger): Promise<void> {
  const build = join(widgets, 'build', 'build.ts');
  // An installation may ship the built files without their sources.
  if (!existsSync(build)) return;
  const hash = await hashOfSources();
  const isBuilt = async () => (await readFile(stamp, 'utf8').catch(() => '')) === hash;
  if (await isBuilt()) return;
  await withFileLock(lock, async () => {
    if (await isBuilt()) return;
    log.info('building the widgets');
    const output = await run(build);
    if (output === undefined) await writeFile(stamp, hash);
    else log.error({ output }, 'the widgets could not be built; those built before are served');
  });
}

async function hashOfSources(): Promise<string> {
  const entries = await readdir(widgets, { recursive: true, withFileTypes: true });
  const own = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(
      (path) =>
        !path
          .slice(widgets.length)
          .split(/[\\/]/)
          .some((segment) => outputFolders.has(segment)),
    );
  const hash = createHash('sha256');
  for (const path of [...own.sort(), ...inputsElsewhere]) {
    hash.update(`${path}\0`).update(await readFile(path).catch(() => ''));
  }
  return hash.digest('hex');
}

/** @returns what the build printed when it failed. */
async function run(script: string): Promise<string | undefined> {
  const child = spawn(process.execPath, [script], { cwd: widgets, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const { promise, resolve, reject } = Promise.withResolvers<number | null>();
  child.once('error', reject).once('close', resolve);
  return (await promise) === 0 ? undefined : output.trim();
}
