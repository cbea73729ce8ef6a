import normalizeUrl from 'normalize-url';
import { MAX_PAGE_URL_LENGTH } from '../text/web-address.ts';
import { addressRules, strippedParameters, type AddressRules } from './address-rules.ts';
import { matchesHost, matchesOrigin } from './host-pattern.ts';
import type { Site } from './site.entity.ts';

type Addressed = Pick<Site, 'hosts' | 'allowedOrigins'> & { readonly addressRules?: Partial<AddressRules> };

/** Where a page is: on the site itself, on another host that may carry its widgets, or on neither. */
export type PagePlace = 'own' | 'allowed' | 'foreign';

/**
 * What makes two spellings of an address one page: scheme, case of the host, default port, fragment and order of
 * parameters do not count; tracking parameters, `www.`, a trailing slash and the case of the path as the site's rules
 * say. All hosts of the site are one page space, so a page of its own is known by its path alone and survives a move to
 * another domain.
 *
 * @returns the key, or undefined when the text is no http(s) address of at most `MAX_PAGE_URL_LENGTH` characters, or has
 * a name or a password in it.
 */
export function pageKey(site: Addressed, url: string): string | undefined {
  const page = parsePage(site, url);
  if (!page) return undefined;
  // As it was written too: a site may name the host with its `www.` alone.
  return placeOf(site, page, new URL(url)) === 'own' ? `${page.pathname}${page.search}` : page.href;
}

/** Whether widgets of this site may speak for the page at `url`. */
export function pagePlace(site: Addressed, url: string): PagePlace {
  const page = parsePage(site, url);
  return page ? placeOf(site, page, new URL(url)) : 'foreign';
}

/** The address of a page as it is kept and linked: as it was written, without what the one who gave it came with. */
export function pageAddress(site: Addressed, url: string): string {
  const address = new URL(url.trim());
  address.hash = '';
  const stripped = strippedParameters(site);
  // As they were written: taking one away from `searchParams` would write all of them anew.
  const parameters = address.search.slice(1).split('&');
  const names = (part: string) => [...new URLSearchParams(part).keys()];
  address.search = parameters.filter((part) => !names(part).some((name) => stripped.test(name))).join('&');
  return address.href;
}

function placeOf(site: Addressed, page: URL, original: URL = page): PagePlace {
  if (site.hosts.some((pattern) => matchesHost(pattern, page.host) || matchesHost(pattern, original.host))) return 'own';
  return site.allowedOrigins.some((pattern) => matchesOrigin(pattern, original)) ? 'allowed' : 'foreign';
}

function parsePage(site: Addressed, url: string): URL | undefined {
  const text = url.trim();
  if (text.length === 0 || text.length > MAX_PAGE_URL_LENGTH || !/^https?:\/\//i.test(text)) return undefined;
  const rules = addressRules(site);
  try {
    const { username, password } = new URL(text);
    // What looks like one host and is another is no page's address; and a password is nothing to keep.
    if (username !== '' || password !== '') return undefined;
    const page = new URL(
      normalizeUrl(text, {
        forceHttps: true,
        stripAuthentication: true,
        stripHash: true,
        stripWWW: !rules.www,
        removeTrailingSlash: !rules.trailingSlash,
        removeQueryParameters: [strippedParameters(site)],
        sortQueryParameters: true,
      }),
    );
    // One way of writing each parameter, escaped or not, with or without an equals sign.
    page.search = new URLSearchParams(page.search).toString();
    if (!rules.pathCase) page.pathname = inSmallLetters(page.pathname);
    return page;
  } catch {
    return undefined;
  }
}

/** A path in small letters, those that are written as escapes included. */
function inSmallLetters(path: string): string {
  return path.replaceAll(/(?:%[0-9a-f]{2})+|[^%]+/gi, (part) => {
    if (!part.startsWith('%')) return part.toLowerCase();
    try {
      return encodeURIComponent(decodeURIComponent(part).toLowerCase());
    } catch {
      return part;
    }
  });
}
