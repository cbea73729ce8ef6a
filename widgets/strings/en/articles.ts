import type { ArticleStrings } from '../article-strings.ts';

export const english: ArticleStrings = {
  language: 'en',
  latest: 'Latest news',
  related: 'Related articles',
  noLatest: 'There are no articles here yet.',
  noRelated: 'There are no related articles yet.',
  failed: 'The list could not be loaded.',
  retry: 'Try again',
};
