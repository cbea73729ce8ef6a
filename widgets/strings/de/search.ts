import type { SearchStrings } from '../search-strings.ts';

export default {
  search: 'Suchen',
  box: 'Nachrichten durchsuchen',
  suggestions: 'Vorschläge',
  suggestionCount: { one: '# Vorschlag', other: '# Vorschläge' },
  article: 'Artikel',
  results: 'Suchergebnisse',
  total: { one: '# Treffer', other: '# Treffer' },
  moreThan: { one: 'Mehr als # Treffer', other: 'Mehr als # Treffer' },
  none: 'Keine Treffer für „{query}“.',
  similar: { one: 'und # weiterer dieser Art', other: 'und # weitere dieser Art' },
  mostOfTheWords: 'Kein Artikel enthält alle diese Wörter. Diese enthalten die meisten davon.',
  didYouMean: 'Meinten Sie {query}?',
  more: 'Weitere Treffer',
  failed: 'Die Suche ist fehlgeschlagen.',
  retry: 'Erneut versuchen',
  section: 'Ressort',
  everySection: 'Alle Ressorts',
  time: 'Zeitraum',
  times: {
    ever: 'Beliebiger Zeitraum',
    day: 'Letzter Tag',
    week: 'Letzte Woche',
    month: 'Letzter Monat',
    year: 'Letztes Jahr',
  },
} satisfies SearchStrings;
