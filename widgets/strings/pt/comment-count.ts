import type { CommentCountStrings } from '../comment-count-strings.ts';

export default {
  commentCount: { one: '# comentário', many: '# de comentários', other: '# comentários' },
} satisfies CommentCountStrings;
