import type { ArticleStrings } from '../article-strings.ts';

export default {
  label: 'Artikel terkait',
  empty: 'Belum ada artikel terkait.',
  failed: 'Daftar tidak dapat dimuat.',
  retry: 'Coba lagi',
} satisfies ArticleStrings;
