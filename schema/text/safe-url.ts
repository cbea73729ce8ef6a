import { withoutControls } from './clean-text.ts';

/** Longer addresses are refused: no server answers them, and a page of links would carry megabytes. */
export const MAX_URL_LENGTH = 8192;

export const PAGE_PROTOCOLS: ReadonlySet<string> = new Set(['http:', 'https:']);
export const LINK_PROTOCOLS: ReadonlySet<string> = new Set([...PAGE_PROTOCOLS, 'mailto:']);

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

// A host that never resolves (RFC 2606) stands in for the page whose address is not known.
const UNKNOWN_PAGE = 'https://page.invalid/';

/**
 * The address as it may stand in an article, or undefined when it is malformed, longer than MAX_URL_LENGTH or of
 * another protocol (as `javascript:` and `data:` are). A relative address is resolved against `baseUrl` and stays
 * relative without one; `//host/path` becomes https. Idempotent.
 */
export function safeUrl(address: string, protocols: ReadonlySet<string>, baseUrl?: string): string | undefined {
  const given = withoutControls(address)
    .replace(/[\t\n]+/g, '')
    .trim();
  if (given === '' || given.length > MAX_URL_LENGTH) return undefined;
  const url = URL.parse(given, baseUrl ?? UNKNOWN_PAGE);
  if (!url || !protocols.has(url.protocol)) return undefined;
  const isRelative = baseUrl === undefined && url.href.startsWith(UNKNOWN_PAGE);
  if (isRelative) return SCHEME.test(given) ? undefined : given;
  return url.href.length <= MAX_URL_LENGTH ? url.href : undefined;
}
