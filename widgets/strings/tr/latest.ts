import type { ArticleStrings } from '../article-strings.ts';

export default {
  label: 'Son haberler',
  empty: 'Burada henüz haber yok.',
  failed: 'Liste yüklenemedi.',
  retry: 'Yeniden dene',
} satisfies ArticleStrings;
