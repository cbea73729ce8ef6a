import type { CommentCountStrings } from '../comment-count-strings.ts';

export default {
  commentCount: { one: 'תגובה אחת', two: 'שתי תגובות', other: '# תגובות' },
} satisfies CommentCountStrings;
