import type { PopularStrings } from '../popular-strings.ts';
import counting from './comment-count.ts';

export default {
  label: 'En popüler haberler',
  views: 'En çok okunanlar',
  comments: 'En çok yorumlananlar',
  both: 'Popüler',
  trending: 'Gündemdekiler',
  empty: 'Bu listede henüz haber yok.',
  failed: 'Liste yüklenemedi.',
  retry: 'Yeniden dene',
  viewCount: { one: '# okunma', other: '# okunma' },
  commentCount: counting.commentCount,
} satisfies PopularStrings;
