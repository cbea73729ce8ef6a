import type { CommentCountStrings } from '../comment-count-strings.ts';

export default {
  commentCount: { one: '# yorum', other: '# yorum' },
} satisfies CommentCountStrings;
