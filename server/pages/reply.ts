import { createHash } from 'node:crypto';
import { render, type ServerRenderedTemplate } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';

/** Nothing inline, nothing foreign but images; scripts may make HTML only where a policy of their own vouches for it. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' https: data:",
  "media-src 'self' https:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
  "require-trusted-types-for 'script'",
].join('; ');

/** A page may be kept by any cache, which asks whether it still stands before each use: a withdrawal shows at once. */
const cacheControl = 'public, max-age=0, must-revalidate';

/** The document as a response; 304 when the reader has it already. */
export async function documentReply(
  request: Request,
  status: number,
  language: string,
  document: ServerRenderedTemplate,
): Promise<Response> {
  const markup = await collectResult(render(document));
  const etag = `"${createHash('sha256').update(markup).digest('base64url').slice(0, 27)}"`;
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-language': language,
    'content-security-policy': contentSecurityPolicy,
    'referrer-policy': 'strict-origin-when-cross-origin',
    'x-content-type-options': 'nosniff',
    'cache-control': status === 200 ? cacheControl : 'no-cache',
  };
  if (status !== 200) return new Response(bodyFor(request, markup), { status, headers });
  if (request.headers.get('if-none-match')?.includes(etag) === true) {
    return new Response(null, { status: 304, headers: { etag, 'cache-control': cacheControl } });
  }
  return new Response(bodyFor(request, markup), { status, headers: { ...headers, etag } });
}

/** For good: these addresses are not coming back. */
export function movedReply(location: string): Response {
  return new Response(null, { status: 301, headers: { location, 'cache-control': 'public, max-age=3600' } });
}

function bodyFor(request: Request, markup: string): string | null {
  return request.method === 'HEAD' ? null : markup;
}
