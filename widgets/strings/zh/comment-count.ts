import type { CommentCountStrings } from '../comment-count-strings.ts';

export default {
  commentCount: { other: '#条评论' },
} satisfies CommentCountStrings;
