import type { PopularStrings } from '../popular-strings.ts';
import counting from './comment-count.ts';

export default {
  label: 'Terpopuler',
  views: 'Paling banyak dibaca',
  comments: 'Paling banyak dikomentari',
  both: 'Populer',
  trending: 'Sedang tren',
  empty: 'Belum ada artikel dalam daftar ini.',
  failed: 'Daftar tidak dapat dimuat.',
  retry: 'Coba lagi',
  viewCount: { other: '# kali dibaca' },
  commentCount: counting.commentCount,
} satisfies PopularStrings;
