import type { PopularStrings } from '../popular-strings.ts';
import counting from './comment-count.ts';

export default {
  label: 'الأكثر شهرة',
  views: 'الأكثر قراءة',
  comments: 'الأكثر تعليقًا',
  both: 'الأكثر رواجًا',
  trending: 'الأكثر تداولًا',
  empty: 'لا توجد مقالات في هذه القائمة بعد.',
  failed: 'تعذّر تحميل القائمة.',
  retry: 'أعد المحاولة',
  viewCount: {
    zero: 'لا قراءات',
    one: 'قراءة واحدة',
    two: 'قراءتان',
    few: '# قراءات',
    many: '# قراءةً',
    other: '# قراءة',
  },
  commentCount: counting.commentCount,
} satisfies PopularStrings;
