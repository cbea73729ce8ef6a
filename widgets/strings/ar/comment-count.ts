import type { CommentCountStrings } from '../comment-count-strings.ts';

export default {
  commentCount: {
    zero: 'لا تعليقات',
    one: 'تعليق واحد',
    two: 'تعليقان',
    few: '# تعليقات',
    many: '# تعليقًا',
    other: '# تعليق',
  },
} satisfies CommentCountStrings;
