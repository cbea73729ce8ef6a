import { createHash } from 'node:crypto';
import { render, type ServerRenderedTemplate } from '@lit-labs/ssr';

import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { playerOrigins } from '@gazette/schema/text/player-sites.ts';

/** Nothing inline, nothing foreign but images; scripts may make HTML only where a policy of their own vouches for it. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' https: data:",
  "media-src 'self' https:",
  "connect-src 'self'",
  // Of advertisements, which are prisons of their own; and of videos and posts, once their buttons are pressed.
  `frame-src 'self' ${playerOrigins.join(' ')}`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
  "require-trusted-types-for 'script'",
].join('; ');

/** A page may be kept by any cache, which asks whether it still stands before each use: a withdrawal shows at once. */
const cacheControl = 'public, max-age=0, must-revalidate';

/** The document as a response. What is not there has no tag: it may be there the next moment. */
export async function documentReply(
  status: number,
  language: string,
  document: ServerRenderedTemplate,
): Promise<Response> {
  const markup = await collectResult(render(document));
  const headers = new Headers({
    'content-type': 'text/html; charset=utf-8',
    'content-language': language,
    'content-security-policy': contentSecurityPolicy,
    'cache-control': status === 200 ? cacheControl : 'no-cache',
  });
  if (status === 200) headers.set('etag', `"${createHash('sha256').update(markup).digest('base64url').slice(0, 27)}"`);
  return new Response(markup, { status, headers });
}

/** For good: these addresses are not coming back. */
export function movedReply(location: string): Response {
  return new Response(null, { status: 301, headers: { location, 'cache-control': 'public, max-age=3600' } });
}
