import type { CommentCountStrings } from '../comment-count-strings.ts';

export default {
  commentCount: { one: '# Kommentar', other: '# Kommentare' },
} satisfies CommentCountStrings;
