import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { textAnswer } from './answer.ts';
import { notFound } from './not-found.ts';
import type { ReadySource } from './ready.ts';
import type { Route } from './route.ts';
import type { StaticFileOptions } from './static-file.ts';
import { StaticFolder } from './static-folder.ts';

const prefix = '/widgets/v1/';
const builtFolder = fileURLToPath(new URL('../../widgets/dist/v1', import.meta.url));
const types: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

export interface WidgetFiles {
  route: Route;
  ready: ReadySource;
}

/**
 * The built widgets. An entry script keeps its name and changes with each release, so browsers ask again after `maxAge`;
 * what lies in a folder below has a hash in its name and never changes.
 * @param maxAge milliseconds
 */
export function widgetFiles(maxAge: number, folder = builtFolder): WidgetFiles {
  const describe = (name: string): StaticFileOptions | undefined => {
    const contentType = types[name.split('.').at(-1) ?? ''];
    if (!contentType) return undefined;
    const seconds = Math.floor(maxAge / 1000);
    const isHashed = name.includes('/');
    const cacheControl = isHashed
      ? 'public, max-age=31536000, immutable'
      : `public, max-age=${seconds}, stale-while-revalidate=${seconds * 10}`;
    return { contentType, cacheControl };
  };
  const files = new StaticFolder(folder, describe);

  return {
    ready({ path, header }) {
      if (!path.startsWith(prefix)) return undefined;
      const answer = files.ready(path.slice(prefix.length), header('accept-encoding'));
      return answer && { route: 'widgets', anyOrigin: true, answer };
    },
    route: {
      name: 'widgets',
      path: '/widgets/*',
      methods: ['GET'],
      anyOrigin: true,
      async handle(request, { url }) {
        const name = url.pathname.startsWith(prefix) ? url.pathname.slice(prefix.length) : '';
        const answer = await files.answer(name, request.headers.get('accept-encoding') ?? undefined);
        if (answer) return answer;
        if (!existsSync(folder)) {
          return textAnswer(503, 'The widgets are not built yet: run "pnpm build".', { 'cache-control': 'no-store' });
        }
        return notFound();
      },
    },
  };
}
