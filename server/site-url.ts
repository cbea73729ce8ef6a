import { matchesHost } from '@gazette/schema/site/host-pattern.ts';
import type { Site } from '@gazette/schema/site/site.entity.ts';
import type { Config } from './config/config.ts';

/** Where a site's own pages are public, without a trailing slash: its own address, else the server's. */
export function siteUrl(site: Pick<Site, 'url'>, config: Pick<Config, 'publicUrl'>): string {
  return site.url ?? config.publicUrl;
}

/**
 * The site as this server serves it: the host of its own pages is one of its hosts, listed or not. A site made by an import
 * lists none, and its articles and conversations are to be found by their addresses all the same.
 */
export function servedSite(site: Pick<Site, keyof Site>, config: Pick<Config, 'publicUrl'>): Site {
  // A further site without an address has no pages of its own: those at the server's address are the default one's.
  if (site.url === null && !site.isDefault) return site;
  const host = hostOf(siteUrl(site, config));
  if (site.hosts.some((pattern) => matchesHost(pattern, host))) return site;
  return { ...site, hosts: [...site.hosts, host] };
}

/** Of the addresses of sites, which are few and asked for with every request. */
const hosts = new Map<string, string>();

function hostOf(address: string): string {
  const known = hosts.get(address);
  if (known !== undefined) return known;
  const { host } = new URL(address);
  hosts.set(address, host);
  return host;
}
