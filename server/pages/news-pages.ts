import type { Services } from '../services.ts';
import { siteUrl } from '../site-url.ts';
import { databasePages } from './database/database-page-data.ts';
import { createPages, type PagesHandler } from './pages.ts';

/** The reference news site of every site of this installation, each on its own hosts. */
export function createNewsPages({ database, sites, config, now }: Services): PagesHandler {
  return createPages({
    dataFor: databasePages({ store: database, sites, siteUrl: (site) => siteUrl(site, config), now }),
    now,
  });
}
