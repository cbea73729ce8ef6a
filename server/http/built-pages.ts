import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StaticFolder } from './static-folder.ts';

const types: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
};

/** What the build says of one file. */
interface Built {
  readonly file: string;
  readonly name?: string;
  readonly isEntry?: boolean;
  readonly css?: readonly string[];
}

/** The scripts and styles that a page names, by addresses that change with their content. */
export interface PageEntry {
  readonly script: string;
  readonly styles: readonly string[];
}

/** Pages of our own that the build made: an entry for each, and files whose names hold their hash. */
export class BuiltPages {
  readonly #folder: string;
  readonly #assets: StaticFolder;

  constructor(folder: string) {
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

  /** What the page of that name has to load; undefined as long as nothing is built. Read each time: a build may replace it. */
  async entry(page: string): Promise<PageEntry | undefined> {
    const text = await readFile(join(this.#folder, 'manifest.json'), 'utf8').catch(() => undefined);
    if (text === undefined) return undefined;
    const manifest = JSON.parse(text) as Record<string, Built>;
    const entry = Object.values(manifest).find(({ isEntry, name }) => isEntry && name === page);
    return entry && { script: entry.file, styles: entry.css ?? [] };
  }
}
