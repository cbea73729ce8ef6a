import type { LatestCommentStrings } from '../latest-comment-strings.ts';

export default {
  latestComments: 'Últimos comentarios',
  onArticle: 'en {headline}',
  empty: 'Todavía no hay comentarios.',
  failed: 'No se pudieron cargar los comentarios.',
  retry: 'Reintentar',
} satisfies LatestCommentStrings;
