import type { ArticleStrings } from '../article-strings.ts';

export default {
  label: 'İlgili haberler',
  empty: 'Henüz ilgili haber yok.',
  failed: 'Liste yüklenemedi.',
  retry: 'Yeniden dene',
} satisfies ArticleStrings;
