import type { ArticleStrings } from '../article-strings.ts';

export default {
  label: 'Related articles',
  empty: 'There are no related articles yet.',
  failed: 'The list could not be loaded.',
  retry: 'Try again',
} satisfies ArticleStrings;
