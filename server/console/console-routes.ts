import { join } from 'node:path';
import { bytesAnswer, textAnswer } from '../http/answer.ts';
import { BuiltPages } from '../http/built-pages.ts';
import { notFound } from '../http/not-found.ts';
import type { Handler, Route } from '../http/route.ts';
import { builtFolder } from '../http/widget-files.ts';
import { consolePolicy, consoleShell } from './shell.ts';

const assets = '/console/assets/';

const headers = {
  'content-security-policy': consolePolicy,
  'cache-control': 'no-cache',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
};

/**
 * The moderators' desk. Every address below /console that is no asset is the same page, which finds its view by its own
 * address: the page holds nothing that a stranger may not see.
 * @param folder where the console was built, when not in its package.
 */
export function consoleRoutes(folder: string = join(builtFolder, 'console')): Route[] {
  const files = new BuiltPages(folder);
  const handle: Handler = async (request, { url }) => {
    if (url.pathname.startsWith(assets)) {
      const name = url.pathname.slice(assets.length);
      return (await files.asset(name, request.headers.get('accept-encoding') ?? undefined)) ?? notFound();
    }
    const entry = await files.entry('console');
    if (!entry)
      return textAnswer(503, 'The console is not built yet: run "pnpm build".', { 'cache-control': 'no-store' });
    return bytesAnswer(200, 'text/html; charset=utf-8', Buffer.from(consoleShell(entry)), headers);
  };
  const route = { name: 'console', methods: ['GET'], anyOrigin: false, handle };
  return [
    { ...route, path: '/console' },
    { ...route, path: '/console/*' },
  ];
}
