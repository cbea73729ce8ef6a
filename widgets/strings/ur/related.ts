import type { ArticleStrings } from '../article-strings.ts';

export default {
  label: 'متعلقہ خبریں',
  empty: 'ابھی کوئی متعلقہ مضمون نہیں۔',
  failed: 'فہرست لوڈ نہیں ہو سکی۔',
  retry: 'دوبارہ کوشش کریں',
} satisfies ArticleStrings;
