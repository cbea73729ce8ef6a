import type { LatestCommentStrings } from '../latest-comment-strings.ts';

export default {
  latestComments: 'תגובות אחרונות',
  onArticle: 'על: {headline}',
  empty: 'אין עדיין תגובות.',
  failed: 'לא ניתן היה לטעון את התגובות.',
  retry: 'ניסיון נוסף',
} satisfies LatestCommentStrings;
