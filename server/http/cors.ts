import type { Answer } from './answer.ts';

/** What a widget on another origin sends besides the headers every page may send. */
const requestHeaders = ['content-type', 'authorization', 'x-gazette-reader', 'apollo-require-preflight'];
const preflightSeconds = 86_400;

/**
 * Any origin may read, none with credentials. The answer is the same for every origin, so it does not vary by it and one
 * copy in a CDN serves all pages.
 */
export const anyOriginHeaders = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'etag, retry-after, x-request-id',
  'cross-origin-resource-policy': 'cross-origin',
} as const;

/** The answer to OPTIONS; `anyOrigin` decides whether it opens the route to scripts of other origins. */
export function preflight(methods: readonly string[], anyOrigin: boolean): Answer {
  const allow = methods.join(', ');
  if (!anyOrigin) return { status: 204, headers: { allow }, body: undefined };
  return {
    status: 204,
    headers: {
      allow,
      'access-control-allow-methods': allow,
      'access-control-allow-headers': requestHeaders.join(', '),
      'access-control-max-age': String(preflightSeconds),
    },
    body: undefined,
  };
}
