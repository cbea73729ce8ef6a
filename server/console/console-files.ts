import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StaticFolder } from '../http/static-folder.ts';

const builtFolder = fileURLToPath(new URL('../../widgets/dist/console', import.meta.url));

const types: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
};

/** What the build says of one file of the console. */
interface Built {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly css?: readonly string[];
}

/** The scripts and styles that the shell names, by addresses that change with their content. */
export interface ConsoleEntry {
  readonly script: string;
  readonly styles: readonly string[];
}

/** The built console: one entry, and files whose names hold their hash. */
export class ConsoleFiles {
  readonly #folder: string;
  readonly #assets: StaticFolder;

  constructor(folder: string = builtFolder) {
    this.#folder = folder;
    this.#assets = new StaticFolder(join(folder, 'assets'), (name) => {
      const contentType = types[name.split('.').at(-1) ?? ''];
      return contentType ? { contentType, cacheControl: 'public, max-age=31536000, immutable' } : undefined;
    });
  }

  /** An asset by its name; undefined where there is none. */
  asset(name: string, acceptEncoding: string | undefined) {
    return this.#assets.answer(name, acceptEncoding);
  }

  /** What the shell has to name; undefined as long as nothing is built. Read each time: a build may replace it. */
  async entry(): Promise<ConsoleEntry | undefined> {
    const text = await readFile(join(this.#folder, 'manifest.json'), 'utf8').catch(() => undefined);
    if (text === undefined) return undefined;
    const manifest = JSON.parse(text) as Record<string, Built>;
    const entry = Object.values(manifest).find(({ isEntry }) => isEntry);
    return entry && { script: entry.file, styles: entry.css ?? [] };
  }
}
