import type { LatestCommentStrings } from '../latest-comment-strings.ts';

export default {
  latestComments: 'Son yorumlar',
  onArticle: 'Haber: {headline}',
  empty: 'Henüz yorum yok.',
  failed: 'Yorumlar yüklenemedi.',
  retry: 'Yeniden dene',
} satisfies LatestCommentStrings;
