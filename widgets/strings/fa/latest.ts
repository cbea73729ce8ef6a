import type { ArticleStrings } from '../article-strings.ts';

export default {
  label: 'تازه‌ترین خبرها',
  empty: 'هنوز مطلبی اینجا نیست.',
  failed: 'فهرست بارگذاری نشد.',
  retry: 'تلاش دوباره',
} satisfies ArticleStrings;
