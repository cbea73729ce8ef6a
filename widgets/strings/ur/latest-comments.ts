import type { LatestCommentStrings } from '../latest-comment-strings.ts';

export default {
  latestComments: 'تازہ ترین تبصرے',
  onArticle: 'بابت: {headline}',
  empty: 'ابھی کوئی تبصرہ نہیں۔',
  failed: 'تبصرے لوڈ نہیں ہو سکے۔',
  retry: 'دوبارہ کوشش کریں',
} satisfies LatestCommentStrings;
