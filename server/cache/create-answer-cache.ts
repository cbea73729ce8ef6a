import type { Services } from '../services.ts';
import { AnswerCache } from './answer-cache.ts';
import { feedsKind, graphqlKind, oembedKind, pagesKind, renderKind, sitemapsKind } from './kept-kinds.ts';

/** The cache of this process, for all that may be kept. */
export function createAnswerCache({ config, sites, now }: Pick<Services, 'config' | 'sites' | 'now'>): AnswerCache {
  return new AnswerCache({ config, now }, [graphqlKind, renderKind, feedsKind(sites, config), sitemapsKind(sites, config), oembedKind(sites, config), pagesKind(sites, config)]);
}
