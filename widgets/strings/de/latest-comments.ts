import type { LatestCommentStrings } from '../latest-comment-strings.ts';

export default {
  latestComments: 'Neueste Kommentare',
  onArticle: 'zu: {headline}',
  empty: 'Noch keine Kommentare.',
  failed: 'Die Kommentare konnten nicht geladen werden.',
  retry: 'Erneut versuchen',
} satisfies LatestCommentStrings;
