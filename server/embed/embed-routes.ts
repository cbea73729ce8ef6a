import { join } from 'node:path';
import { bytesAnswer, textAnswer } from '../http/answer.ts';
import { BuiltPages } from '../http/built-pages.ts';
import { notFound } from '../http/not-found.ts';
import type { Handler, Route } from '../http/route.ts';
import { builtFolder } from '../http/widget-files.ts';
import { builderPolicy, builderShell, previewPolicy, previewShell } from './shells.ts';

const assets = '/embed/assets/';
const shells = {
  embed: { shell: builderShell, policy: builderPolicy },
  preview: { shell: previewShell, policy: previewPolicy },
};

/**
 * Where a site owner puts a widget together, and the page it is tried on: sandboxed by its own policy, so that it is of
 * another origin than ours whoever opens it. Neither holds anything that a stranger may not see.
 * @param folder where they were built, when not in their package.
 */
export function embedRoutes(folder: string = join(builtFolder, 'embed')): Route[] {
  const files = new BuiltPages(folder);
  const page = (name: keyof typeof shells): Handler => async () => {
    const entry = await files.entry(name);
    if (!entry) return textAnswer(503, 'The embed builder is not built yet: run "pnpm build".', { 'cache-control': 'no-store' });
    const { shell, policy } = shells[name];
    return bytesAnswer(200, 'text/html; charset=utf-8', Buffer.from(shell(entry)), {
      'content-security-policy': policy,
      'cache-control': 'no-cache',
      ...(name === 'preview' && { 'cross-origin-opener-policy': 'unsafe-none' }),
    });
  };
  const asset: Handler = async (request, { url }) =>
    (await files.asset(url.pathname.slice(assets.length), request.headers.get('accept-encoding') ?? undefined)) ?? notFound();
  const route = { name: 'embed', methods: ['GET'], anyOrigin: false };
  return [
    { ...route, path: '/embed', handle: page('embed') },
    { ...route, path: '/embed/preview', handle: page('preview') },
    // The page it is tried on is of no origin, which is another than ours.
    { ...route, path: `${assets}*`, anyOrigin: true, handle: asset },
  ];
}
