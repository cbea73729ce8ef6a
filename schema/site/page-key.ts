import normalizeUrl from 'normalize-url';
import { MAX_PAGE_URL_LENGTH } from '../text/web-address.ts';
import { matchesHost, matchesOrigin } from './host-pattern.ts';
import type { Site } from './site.entity.ts';

/** Query parameters that say where a reader came from, never which page it is. */
export const trackingParameters: readonly RegExp[] = [
  /^utm_\w+$/i,
  /^(fb|g|gb|wb|dcl|msclk|ttcl|twcl|yclid|igsh|li_fat_)\w*id$/i,
  /^(fbclid|gclid|dclid|msclkid|ttclid|twclid|yclid|igshid|igsh|mc_cid|mc_eid|_ga|_gl|ref|ref_src|ref_url|cmpid|s_kwcid|amp|at_\w+|ns_\w+|share|gaa_\w+)$/i,
];

type Hosts = Pick<Site, 'hosts' | 'allowedOrigins'>;

/** Where a page is: on the site itself, on another host that may carry its widgets, or on neither. */
export type PagePlace = 'own' | 'allowed' | 'foreign';

/**
 * What makes two spellings of an address one page: scheme, `www.`, case of the host, default port, fragment, trailing
 * slash, order of parameters and tracking parameters do not count. All hosts of the site are one page space, so a
 * page of its own is known by its path alone and survives a move to another domain.
 *
 * @returns the key, or undefined when the text is no http(s) address of at most `MAX_PAGE_URL_LENGTH` characters.
 */
export function pageKey(site: Hosts, url: string): string | undefined {
  const page = parsePage(url);
  if (!page) return undefined;
  return placeOf(site, page) === 'own' ? `${page.pathname}${page.search}` : page.href;
}

/** Whether widgets of this site may speak for the page at `url`. */
export function pagePlace(site: Hosts, url: string): PagePlace {
  const page = parsePage(url);
  return page ? placeOf(site, page, new URL(url)) : 'foreign';
}

function placeOf(site: Hosts, page: URL, original: URL = page): PagePlace {
  if (site.hosts.some((pattern) => matchesHost(pattern, page.host) || matchesHost(pattern, original.host))) return 'own';
  return site.allowedOrigins.some((pattern) => matchesOrigin(pattern, original)) ? 'allowed' : 'foreign';
}

function parsePage(url: string): URL | undefined {
  const text = url.trim();
  if (text.length === 0 || text.length > MAX_PAGE_URL_LENGTH || !/^https?:\/\//i.test(text)) return undefined;
  try {
    return new URL(
      normalizeUrl(text, {
        forceHttps: true,
        stripAuthentication: true,
        stripHash: true,
        stripWWW: true,
        removeTrailingSlash: true,
        removeQueryParameters: [...trackingParameters],
        sortQueryParameters: true,
      }),
    );
  } catch {
    return undefined;
  }
}
