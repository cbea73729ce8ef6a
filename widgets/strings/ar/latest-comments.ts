import type { LatestCommentStrings } from '../latest-comment-strings.ts';

export const arabic: LatestCommentStrings = {
  language: 'ar',
  latestComments: 'أحدث التعليقات',
  onArticle: 'على: {headline}',
  empty: 'لا توجد تعليقات بعد.',
  failed: 'تعذّر تحميل التعليقات.',
  retry: 'أعد المحاولة',
};
