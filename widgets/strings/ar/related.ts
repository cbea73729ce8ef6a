import type { ArticleStrings } from '../article-strings.ts';

export default {
  label: 'مقالات ذات صلة',
  empty: 'لا توجد مقالات ذات صلة بعد.',
  failed: 'تعذّر تحميل القائمة.',
  retry: 'أعد المحاولة',
} satisfies ArticleStrings;
