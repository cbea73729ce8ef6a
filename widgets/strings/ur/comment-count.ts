import type { CommentCountStrings } from '../comment-count-strings.ts';

export default {
  commentCount: { one: '# تبصرہ', other: '# تبصرے' },
} satisfies CommentCountStrings;
