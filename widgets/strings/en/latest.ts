import type { ArticleStrings } from '../article-strings.ts';

export default {
  label: 'Latest news',
  empty: 'There are no articles here yet.',
  failed: 'The list could not be loaded.',
  retry: 'Try again',
} satisfies ArticleStrings;
