import type { ArticleStrings } from '../article-strings.ts';

export default {
  label: 'مطالب مرتبط',
  empty: 'هنوز مطلب مرتبطی نیست.',
  failed: 'فهرست بارگذاری نشد.',
  retry: 'تلاش دوباره',
} satisfies ArticleStrings;
