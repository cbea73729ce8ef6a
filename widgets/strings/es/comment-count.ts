import type { CommentCountStrings } from '../comment-count-strings.ts';

export default {
  commentCount: { one: '# comentario', many: '# de comentarios', other: '# comentarios' },
} satisfies CommentCountStrings;
