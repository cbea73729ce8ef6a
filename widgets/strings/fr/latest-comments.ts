import type { LatestCommentStrings } from '../latest-comment-strings.ts';

export default {
  latestComments: 'Derniers commentaires',
  onArticle: 'sur {headline}',
  empty: 'Aucun commentaire pour l’instant.',
  failed: 'Les commentaires n’ont pas pu être chargés.',
  retry: 'Réessayer',
} satisfies LatestCommentStrings;
