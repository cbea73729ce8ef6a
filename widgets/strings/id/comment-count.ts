import type { CommentCountStrings } from '../comment-count-strings.ts';

export default {
  commentCount: { other: '# komentar' },
} satisfies CommentCountStrings;
