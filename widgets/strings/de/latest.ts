import type { ArticleStrings } from '../article-strings.ts';

export default {
  label: 'Neueste Nachrichten',
  empty: 'Hier gibt es noch keine Artikel.',
  failed: 'Die Liste konnte nicht geladen werden.',
  retry: 'Erneut versuchen',
} satisfies ArticleStrings;
