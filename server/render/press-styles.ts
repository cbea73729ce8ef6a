import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { printable, type Printable } from '@gazette/widgets/render/rendering.ts';
import type { Answer } from '../http/answer.ts';
import { StaticFile } from '../http/static-file.ts';
import { loadPress } from './load-press.ts';

const folder = '/render/styles/';
const options = { contentType: 'text/css; charset=utf-8', cacheControl: 'public, max-age=31536000, immutable' };
const frame = readFileSync(new URL('frame.css', import.meta.url), 'utf8');

/** The style sheets of finished elements, and of the document around one; each named by its content. */
export class PressStyles {
  readonly #sheets = new Map<string, { path: string; file: Promise<StaticFile> }>();

  pathOf(element: Printable): Promise<string> {
    return this.#pathOf(element);
  }

  framePath(): Promise<string> {
    return this.#pathOf('frame');
  }

  /** The answer for an address below `/render/styles/`; undefined for one that is no sheet's. */
  async answer(path: string, acceptEncoding: string | undefined): Promise<Answer | undefined> {
    if (!path.startsWith(folder)) return undefined;
    for (const name of [...printable, 'frame'] as const) {
      if (path.startsWith(`${folder}${name}-`) && (await this.#pathOf(name)) === path) {
        return (await this.#sheets.get(name)?.file)?.answer(acceptEncoding);
      }
    }
    return undefined;
  }

  async #pathOf(name: Printable | 'frame'): Promise<string> {
    const known = this.#sheets.get(name);
    if (known) return known.path;
    const css = name === 'frame' ? frame : ((await loadPress())?.stylesOf(name) ?? '');
    const bytes = Buffer.from(css);
    const path = `${folder}${name}-${createHash('sha256').update(bytes).digest('base64url').slice(0, 10)}.css`;
    this.#sheets.set(name, { path, file: StaticFile.create(bytes, options) });
    return path;
  }
}
