import type { ArticleStrings } from '../article-strings.ts';

export default {
  label: 'Dernières actualités',
  empty: 'Aucun article pour l’instant.',
  failed: 'La liste n’a pas pu être chargée.',
  retry: 'Réessayer',
} satisfies ArticleStrings;
