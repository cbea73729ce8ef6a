import { feedsRoute } from '../feeds/feeds-route.ts';
import type { Route } from '../http/route.ts';
import { oembedRoute } from '../oembed/oembed-route.ts';
import type { Services } from '../services.ts';
import { sitemapRoutes } from '../sitemaps/sitemap-routes.ts';

/** What programs read of the news: aggregators, search engines, other sites' editors. */
export function formatRoutes(services: Pick<Services, 'database' | 'sites' | 'config' | 'now'>): Route[] {
  return [feedsRoute(services), ...sitemapRoutes(services), oembedRoute(services)];
}
