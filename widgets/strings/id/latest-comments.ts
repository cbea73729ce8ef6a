import type { LatestCommentStrings } from '../latest-comment-strings.ts';

export default {
  latestComments: 'Komentar terbaru',
  onArticle: 'pada {headline}',
  empty: 'Belum ada komentar.',
  failed: 'Komentar tidak dapat dimuat.',
  retry: 'Coba lagi',
} satisfies LatestCommentStrings;
