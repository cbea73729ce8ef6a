import type { LatestCommentStrings } from '../latest-comment-strings.ts';

export default {
  latestComments: '最新评论',
  onArticle: '评《{headline}》',
  empty: '还没有评论。',
  failed: '评论加载失败。',
  retry: '重试',
} satisfies LatestCommentStrings;
