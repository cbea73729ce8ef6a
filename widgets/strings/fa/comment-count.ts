import type { CommentCountStrings } from '../comment-count-strings.ts';

export default {
  commentCount: { one: '# دیدگاه', other: '# دیدگاه' },
} satisfies CommentCountStrings;
