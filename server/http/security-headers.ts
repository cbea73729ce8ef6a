/**
 * GraphiQL comes as one page with its scripts and styles inline and its editors' workers as blobs; the policy allows
 * that much and nothing from outside.
 */
const graphiqlPolicy = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-inline' blob:",
  "style-src 'self' 'unsafe-inline'",
  'worker-src blob:',
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** For what is data: should a browser ever be talked into showing it as a page, nothing in it runs. */
const dataPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";

/** For pages whose handler brings no policy of its own. */
const pagePolicy =
  "default-src 'self'; img-src 'self' https: data:; object-src 'none'; base-uri 'none'; frame-ancestors 'self'";

const yearSeconds = 31_536_000;

/**
 * Headers that close what the answer does not need. A handler's own header wins over these.
 * @param https whether readers reach the server by HTTPS, so that browsers may be told to insist on it.
 */
export function securityHeaders(route: string, contentType: string, https: boolean): Record<string, string> {
  const isPage = contentType.startsWith('text/html');
  return {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cross-origin-resource-policy': 'same-origin',
    'content-security-policy': isPage ? (route === 'graphql' ? graphiqlPolicy : pagePolicy) : dataPolicy,
    ...(isPage && { 'cross-origin-opener-policy': 'same-origin' }),
    ...(https && { 'strict-transport-security': `max-age=${yearSeconds}` }),
  };
}
