import type { ArticleStrings } from '../article-strings.ts';

export default {
  label: 'تازہ ترین خبریں',
  empty: 'یہاں ابھی کوئی مضمون نہیں۔',
  failed: 'فہرست لوڈ نہیں ہو سکی۔',
  retry: 'دوبارہ کوشش کریں',
} satisfies ArticleStrings;
