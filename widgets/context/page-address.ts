import { webAddress } from './web-address.ts';

/**
 * The address a page goes by: its canonical link when it names one, else where it is, without the hash. A frame that is
 * written into a page goes by that page's; a page that has no address on the web (a file) tells nobody where it lies.
 */
export function pageAddress(page: Document): URL {
  const canonical = page.querySelector<HTMLLinkElement>('link[rel~="canonical" i][href]');
  const address =
    webAddress(canonical?.href) ?? webAddress(page.location.href) ?? webAddress(page.baseURI) ?? new URL('about:blank');
  address.hash = '';
  return address;
}

/** The headline a page announces itself with: for previews (Open Graph) first, else its title. */
export function pageTitle(page: Document): string {
  const preview = page.querySelector<HTMLMetaElement>('meta[property="og:title"]');
  return preview?.content || page.title;
}
