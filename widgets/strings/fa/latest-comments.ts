import type { LatestCommentStrings } from '../latest-comment-strings.ts';

export default {
  latestComments: 'تازه‌ترین دیدگاه‌ها',
  onArticle: 'دربارهٔ {headline}',
  empty: 'هنوز دیدگاهی نیست.',
  failed: 'دیدگاه‌ها بارگذاری نشد.',
  retry: 'تلاش دوباره',
} satisfies LatestCommentStrings;
