import type { ArticleStrings } from '../article-strings.ts';

export default {
  label: 'Mehr zum Thema',
  empty: 'Es gibt noch keine Artikel zu diesem Thema.',
  failed: 'Die Liste konnte nicht geladen werden.',
  retry: 'Erneut versuchen',
} satisfies ArticleStrings;
