import type { ArticleStrings } from '../article-strings.ts';

export default {
  label: 'آخر الأخبار',
  empty: 'لا توجد مقالات هنا بعد.',
  failed: 'تعذّر تحميل القائمة.',
  retry: 'أعد المحاولة',
} satisfies ArticleStrings;
