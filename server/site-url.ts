import type { Site } from '@gazette/schema/site/site.entity.ts';
import type { Config } from './config/config.ts';

/** Where a site's own pages are public, without a trailing slash: its own address, else the server's. */
export function siteUrl(site: Pick<Site, 'url'>, config: Pick<Config, 'publicUrl'>): string {
  return site.url ?? config.publicUrl;
}
