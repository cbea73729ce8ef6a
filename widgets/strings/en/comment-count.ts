import type { CommentCountStrings } from '../comment-count-strings.ts';

export default {
  commentCount: { one: '# comment', other: '# comments' },
} satisfies CommentCountStrings;
