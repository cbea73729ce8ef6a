import { webAddress } from './web-address.ts';

/** The address a page goes by: its canonical link when it names one, else where it is, without the hash. */
export function pageAddress(page: Document): URL {
  const canonical = page.querySelector<HTMLLinkElement>('link[rel~="canonical" i][href]');
  const address = webAddress(canonical?.href) ?? new URL(page.location.href);
  address.hash = '';
  return address;
}

/** The headline a page announces itself with: for previews (Open Graph) first, else its title. */
export function pageTitle(page: Document): string {
  const preview = page.querySelector<HTMLMetaElement>('meta[property="og:title"]');
  return preview?.content || page.title;
}
