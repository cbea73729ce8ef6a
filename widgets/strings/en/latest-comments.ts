import type { LatestCommentStrings } from '../latest-comment-strings.ts';

export default {
  latestComments: 'Latest comments',
  onArticle: 'on {headline}',
  empty: 'There are no comments yet.',
  failed: 'The comments could not be loaded.',
  retry: 'Try again',
} satisfies LatestCommentStrings;
