import type { ArticleStrings } from '../article-strings.ts';

export const arabic: ArticleStrings = {
  language: 'ar',
  latest: 'آخر الأخبار',
  related: 'مقالات ذات صلة',
  noLatest: 'لا توجد مقالات هنا بعد.',
  noRelated: 'لا توجد مقالات ذات صلة بعد.',
  failed: 'تعذّر تحميل القائمة.',
  retry: 'أعد المحاولة',
};
