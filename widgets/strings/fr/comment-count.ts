import type { CommentCountStrings } from '../comment-count-strings.ts';

export default {
  commentCount: { one: '# commentaire', many: '# de commentaires', other: '# commentaires' },
} satisfies CommentCountStrings;
