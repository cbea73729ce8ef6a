import type { AddressRules } from './address-rules.ts';
import { pageKey, pagePlace } from './page-key.ts';
import type { Site } from './site.entity.ts';

/**
 * The key of a page under today's rules. What was said on the site's own pages stays there when their former host is none
 * of its own any more: a page of its own survives a move to another domain.
 * @param former the key that it has, which stays where nothing better is known.
 */
export function keyToday(site: Site, { url, former }: { readonly url: string; readonly former: string }): string {
  const isFormerHost = former.startsWith('/') && pagePlace(site, url) === 'foreign';
  return (isFormerHost ? ownKey(site, url) : pageKey(site, url)) ?? former;
}

/** The same where nothing but the former key is known: what the rules of then left out is not known any more. */
export function keyOfKey(site: Site, former: string): string {
  return (former.startsWith('/') ? ownKey(site, `https://own.invalid${former}`) : pageKey(site, former)) ?? former;
}

function ownKey({ addressRules }: { readonly addressRules: Partial<AddressRules> }, url: string): string | undefined {
  const host = URL.parse(url)?.host;
  return host === undefined ? undefined : pageKey({ hosts: [host], allowedOrigins: [], addressRules }, url);
}
