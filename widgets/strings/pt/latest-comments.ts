import type { LatestCommentStrings } from '../latest-comment-strings.ts';

export default {
  latestComments: 'Últimos comentários',
  onArticle: 'em {headline}',
  empty: 'Ainda não há comentários.',
  failed: 'Não foi possível carregar os comentários.',
  retry: 'Tentar novamente',
} satisfies LatestCommentStrings;
