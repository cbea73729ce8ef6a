import type { ArticleStrings } from '../article-strings.ts';

export default {
  label: 'À lire aussi',
  empty: 'Aucun article sur ce sujet pour l’instant.',
  failed: 'La liste n’a pas pu être chargée.',
  retry: 'Réessayer',
} satisfies ArticleStrings;
