import type { LatestCommentStrings } from '../latest-comment-strings.ts';

export default {
  latestComments: 'أحدث التعليقات',
  onArticle: 'على: {headline}',
  empty: 'لا توجد تعليقات بعد.',
  failed: 'تعذّر تحميل التعليقات.',
  retry: 'أعد المحاولة',
} satisfies LatestCommentStrings;
