import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { textAnswer } from './answer.ts';
import { notFound } from './not-found.ts';
import type { ReadySource } from './ready.ts';
import type { Route } from './route.ts';
import type { StaticFileOptions } from './static-file.ts';
import { StaticFolder } from './static-folder.ts';

const prefix = '/widgets/';
/** Where the build puts the widgets. */
export const builtFolder: string = fileURLToPath(new URL('../../widgets/dist', import.meta.url));
const types: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** Named by their content, or of one release (`1.2.3`): they never change. */
const lasting = /^(assets|\d+\.\d+\.\d+[\w.-]*)\/[^/]+$/;

export interface WidgetFiles {
  route: Route;
  ready: ReadySource;
}

export interface WidgetFilesOptions {
  /** Milliseconds for which browsers keep a loader. */
  readonly maxAge: number;
  readonly built?: string;
  /** Where the files of earlier releases are (see lifecycle/keep-widgets.ts). */
  readonly kept: string;
}

/**
 * The built widgets. The loaders below `v1/` keep their names and change with each release, so browsers ask again after
 * `maxAge`; what they load never changes, nor does what a page has pinned by a release's number.
 */
export function widgetFiles({ maxAge, built = builtFolder, kept }: WidgetFilesOptions): WidgetFiles {
  const seconds = Math.floor(maxAge / 1000);
  const describe = (name: string): StaticFileOptions | undefined => {
    const contentType = types[name.split('.').at(-1) ?? ''];
    if (!contentType) return undefined;
    if (lasting.test(name)) return { contentType, cacheControl: 'public, max-age=31536000, immutable' };
    if (!/^v1\/[^/]+$/.test(name)) return undefined;
    return { contentType, cacheControl: `public, max-age=${seconds}, stale-while-revalidate=${seconds * 10}` };
  };
  const ofThisRelease = new StaticFolder(built, describe);
  const ofEarlierOnes = new StaticFolder(kept, (name) => (lasting.test(name) ? describe(name) : undefined));

  return {
    ready({ path, header }) {
      if (!path.startsWith(prefix)) return undefined;
      const name = path.slice(prefix.length);
      const encodings = header('accept-encoding');
      const answer = ofThisRelease.ready(name, encodings) ?? ofEarlierOnes.ready(name, encodings);
      return answer && { route: 'widgets', anyOrigin: true, answer };
    },
    route: {
      name: 'widgets',
      path: `${prefix}*`,
      methods: ['GET'],
      anyOrigin: true,
      async handle(request, { url }) {
        const name = url.pathname.slice(prefix.length);
        const encodings = request.headers.get('accept-encoding') ?? undefined;
        const answer = (await ofThisRelease.answer(name, encodings)) ?? (await ofEarlierOnes.answer(name, encodings));
        if (answer) return answer;
        if (!existsSync(built)) {
          return textAnswer(503, 'The widgets are not built yet: run "pnpm build".', { 'cache-control': 'no-store' });
        }
        return notFound();
      },
    },
  };
}
