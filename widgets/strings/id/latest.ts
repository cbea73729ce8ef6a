import type { ArticleStrings } from '../article-strings.ts';

export default {
  label: 'Berita terbaru',
  empty: 'Belum ada artikel di sini.',
  failed: 'Daftar tidak dapat dimuat.',
  retry: 'Coba lagi',
} satisfies ArticleStrings;
