import type { SiteDirectory } from '@gazette/schema/site/site-directory.ts';
import type { Config } from '../config/config.ts';
import { hostOf } from '../http/client.ts';
import type { Question } from '../http/ready.ts';
import { feedAddressOf, feedParameters, ninjsItemOf } from '../feeds/feed-address.ts';
import { renderParameters } from '../render/render-request.ts';
import { addressOf } from '../pages/addresses.ts';
import { oembedParameters } from '../oembed/oembed-address.ts';
import { sitemapParameters } from '../sitemaps/sitemap-routes.ts';
import type { KeptKind } from './answer-cache.ts';
import { graphqlKey, isPublicRead, knownParameters } from './question-key.ts';

/** Queries by GET. */
export const graphqlKind: KeptKind = {
  route: 'graphql',
  anyOrigin: true,
  keyOf: graphqlKey,
  fits: (key, { 'content-type': type }) => key.startsWith(`graphql ${String(type).replace(/;.*/, '')} `),
};

/** Finished elements. */
export const renderKind: KeptKind = {
  route: 'render',
  anyOrigin: true,
  keyOf(question) {
    // What became of a comment is said once.
    if (!question.path.startsWith('/render/') || !isPublicRead(question) || /[?&]posted/.test(question.query)) return undefined;
    const parameters = knownParameters(question.query, renderParameters);
    return parameters === undefined ? undefined : `render ${question.path}?${parameters}`;
  },
};

/** What a page's content depends on besides its path. */
const parametersOf = { front: [], article: ['comment'], page: [], section: ['cursor'], search: ['q', 'section', 'time', 'cursor'] } as const;

/** Pages of the news site. */
export function pagesKind(sites: Pick<SiteDirectory, 'byHost'>, { trustProxy }: Pick<Config, 'trustProxy'>): KeptKind {
  return {
    route: 'pages',
    anyOrigin: false,
    keyOf(question: Question) {
      const host = hostOf(question.header, trustProxy);
      const site = host === undefined || !isPublicRead(question) ? undefined : sites.byHost(host);
      const address = site && addressOf(site, question.path);
      // Old permalinks stand in the query of the front page: `/?p=123`.
      if (!address || (address.kind === 'front' && question.query.length > 1)) return undefined;
      const parameters = knownParameters(question.query, parametersOf[address.kind]);
      return parameters === undefined ? undefined : `pages ${site.key} ${question.path}?${parameters}`;
    },
  };
}

/** What is kept by the site of its host, a path and some parameters. */
function kindOfHost(
  route: string,
  anyOrigin: boolean,
  isOne: (path: string) => boolean,
  parameters: readonly string[],
  { sites, trustProxy }: { readonly sites: Pick<SiteDirectory, 'byHost'>; readonly trustProxy: boolean },
): KeptKind {
  return {
    route,
    anyOrigin,
    keyOf(question) {
      if (!isOne(question.path) || !isPublicRead(question)) return undefined;
      const host = hostOf(question.header, trustProxy);
      const site = host === undefined ? undefined : sites.byHost(host);
      const known = site && knownParameters(question.query, parameters);
      return known === undefined ? undefined : `${route} ${site?.key} ${question.path}?${known}`;
    },
  };
}

type Sites = Pick<SiteDirectory, 'byHost'>;

/** Feeds of what is published. */
export function feedsKind(sites: Sites, { trustProxy }: Pick<Config, 'trustProxy'>): KeptKind {
  const isFeed = (path: string) => path.startsWith('/feeds/') && (feedAddressOf(path) !== undefined || ninjsItemOf(path) !== undefined);
  return kindOfHost('feeds', true, isFeed, feedParameters, { sites, trustProxy });
}

/** What search engines are told of. */
export function sitemapsKind(sites: Sites, { trustProxy }: Pick<Config, 'trustProxy'>): KeptKind {
  return kindOfHost('sitemaps', false, (path) => path.startsWith('/sitemap'), sitemapParameters, { sites, trustProxy });
}

/** What other sites show of articles and comments. */
export function oembedKind(sites: Sites, { trustProxy }: Pick<Config, 'trustProxy'>): KeptKind {
  return kindOfHost('oembed', true, (path) => path === '/oembed', oembedParameters, { sites, trustProxy });
}
