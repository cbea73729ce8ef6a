import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Answer } from './answer.ts';
import { StaticFile, type StaticFileOptions } from './static-file.ts';

/** Segments of letters, digits, `-`, `_` and `.`, none starting with a dot: no `..`, no hidden file, nothing encoded. */
const plainPath = /^(?:[\w-][\w.-]*\/)*[\w-][\w.-]*$/;

/**
 * Files of one folder, each read when first asked for and kept from then on; compressed then, unless `name.br` and
 * `name.gz` stand beside it. What a file is called
 * decides how it is served; `undefined` keeps it unserved.
 */
export class StaticFolder {
  readonly #root: string;
  readonly #describe: (name: string) => StaticFileOptions | undefined;
  readonly #files = new Map<string, Promise<StaticFile | undefined>>();
  readonly #loaded = new Map<string, StaticFile>();

  constructor(root: string, describe: (name: string) => StaticFileOptions | undefined) {
    this.#root = root;
    this.#describe = describe;
  }

  /** The file's answer when it is in memory already. */
  ready(name: string, acceptEncoding: string | undefined): Answer | undefined {
    return this.#loaded.get(name)?.answer(acceptEncoding);
  }

  /** The file's answer; undefined when the folder has no such file or does not serve it. */
  async answer(name: string, acceptEncoding: string | undefined): Promise<Answer | undefined> {
    const loading = this.#files.get(name) ?? this.#load(name);
    this.#files.set(name, loading);
    const file = await loading;
    if (file) this.#loaded.set(name, file);
    // Absent names are forgotten: they would fill the memory, and the file may yet be built.
    else this.#files.delete(name);
    return file?.answer(acceptEncoding);
  }

  async #load(name: string): Promise<StaticFile | undefined> {
    const options = plainPath.test(name) ? this.#describe(name) : undefined;
    if (!options) return undefined;
    const path = join(this.#root, name);
    const bytes = await read(path);
    if (!bytes) return undefined;
    const [br, gzip] = await Promise.all([read(`${path}.br`), read(`${path}.gz`)]);
    return StaticFile.create(bytes, options, { br, gzip });
  }
}

async function read(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['ENOENT', 'EISDIR', 'ENOTDIR'].includes(String(error.code))) {
      return undefined;
    }
    throw error;
  }
}
