import type { SearchStrings } from '../search-strings.ts';

export default {
  search: 'Rechercher',
  box: 'Rechercher dans l’actualité',
  suggestions: 'Suggestions',
  suggestionCount: { one: '# suggestion', many: '# de suggestions', other: '# suggestions' },
  article: 'Article',
  results: 'Résultats de la recherche',
  total: { one: '# résultat', many: '# de résultats', other: '# résultats' },
  moreThan: { one: 'Plus de # résultat', many: 'Plus de # de résultats', other: 'Plus de # résultats' },
  none: 'Aucun résultat pour «\u202f{query}\u202f».',
  similar: { one: 'et # autre du même texte', many: 'et # d’autres du même texte', other: 'et # autres du même texte' },
  mostOfTheWords: 'Aucun article ne contient tous ces mots. Voici ceux qui en contiennent le plus.',
  didYouMean: 'Vouliez-vous dire {query}\u202f?',
  more: 'Plus de résultats',
  failed: 'La recherche n’a pas abouti.',
  retry: 'Réessayer',
  section: 'Rubrique',
  everySection: 'Toutes les rubriques',
  time: 'Date',
  times: {
    ever: 'À tout moment',
    day: 'Dernier jour',
    week: 'Dernière semaine',
    month: 'Dernier mois',
    year: 'Dernière année',
  },
} satisfies SearchStrings;
