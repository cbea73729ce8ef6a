import { cpSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
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
  return names.filter((name) => /^\d+\.\d+\.\d+[^~]*$/.test(name));
}

/** A release does not change; only where one works on Gazette itself, the same number is built again and again. */
async function keepRelease(from: string, to: string): Promise<void> {
  const seal = (folder: string) => readFile(join(folder, 'integrity.json'), 'utf8').catch(() => '');
  if ((await seal(from)) === (await seal(to))) return;
  // Whole or not at all: another process may serve from here.
  const draft = `${to}~${process.pid}`;
  cpSync(from, draft, { recursive: true });
  await rm(to, { recursive: true, force: true });
  await rename(draft, to);
}

/** When a release last had each file is noted beside them. */
async function keepAssets(from: string, to: string): Promise<void> {
  const notes = join(to, 'last-had.json');
  const lastHad = JSON.parse(await readFile(notes, 'utf8').catch(() => '{}')) as Record<string, number>;
  const now = Date.now();
  for (const name of await readdir(from).catch(() => [])) {
    if (lastHad[name] === undefined) await copyFile(join(from, name), join(to, name));
    lastHad[name] = now;
  }
  for (const [name, moment] of Object.entries(lastHad)) {
    if (now - moment <= ASSETS_KEPT) continue;
    await rm(join(to, name), { force: true });
    delete lastHad[name];
  }
  await writeFile(`${notes}~${process.pid}`, JSON.stringify(lastHad));
  await rename(`${notes}~${process.pid}`, notes);
}
