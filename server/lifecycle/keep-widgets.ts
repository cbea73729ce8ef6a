import { cp, mkdir, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Config } from '../config/config.ts';
import { builtFolder } from '../http/widget-files.ts';

/** Milliseconds for which files that no page should ask for any more are kept: far longer than a loader is. */
const ASSETS_KEPT = 30 * 86_400_000;

/** Where the files of earlier releases are kept. */
export function keptFolder({ dataDir }: Pick<Config, 'dataDir'>): string {
  return join(dataDir, 'widgets');
}

/**
 * Copies the scripts of this release to the data folder, where the next one finds them: a page that has pinned this
 * release, or whose loader is still that of before the upgrade, goes on. A folder that cannot be written costs only that.
 */
export async function keepWidgets(config: Pick<Config, 'dataDir'>, log: Logger, built = builtFolder): Promise<void> {
  const kept = keptFolder(config);
  try {
    await mkdir(join(kept, 'assets'), { recursive: true });
    for (const version of await releases(built)) await keepRelease(join(built, version), join(kept, version));
    await keepAssets(join(built, 'assets'), join(kept, 'assets'));
  } catch (error) {
    log.warn({ err: error, folder: kept }, 'the widgets of this release are not kept for pages that pin them');
  }
}

/** Files of the documents that scripts which are still served may ask, this release's and those of earlier ones. */
export async function servedDocuments(config: Pick<Config, 'dataDir'>, built = builtFolder): Promise<string[]> {
  const kept = keptFolder(config);
  const versions = await releases(kept);
  return [join(built, 'documents.json'), ...versions.map((version) => join(kept, version, 'documents.json'))];
}

async function releases(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => /^\d+\.\d+\.\d+/.test(name));
}

/** A release does not change; only where one works on Gazette itself, the same number is built again and again. */
async function keepRelease(from: string, to: string): Promise<void> {
  const seal = (folder: string) => readFile(join(folder, 'integrity.json'), 'utf8').catch(() => '');
  if ((await seal(from)) === (await seal(to))) return;
  // Whole or not at all: another process may serve from here.
  const draft = `${to}~${process.pid}`;
  await cp(from, draft, { recursive: true });
  await rm(to, { recursive: true, force: true });
  await rename(draft, to);
}

async function keepAssets(from: string, to: string): Promise<void> {
  const now = new Date();
  const [current, old] = await Promise.all([readdir(from).catch(() => []), readdir(to)]);
  for (const name of current) {
    const path = join(to, name);
    if (!old.includes(name)) await cp(join(from, name), path);
    // Their date is when a release last had them.
    await utimes(path, now, now);
  }
  for (const name of old) {
    const path = join(to, name);
    if (now.getTime() - (await stat(path)).mtimeMs > ASSETS_KEPT) await rm(path, { force: true });
  }
}
