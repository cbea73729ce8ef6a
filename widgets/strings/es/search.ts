import type { SearchStrings } from '../search-strings.ts';

export default {
  search: 'Buscar',
  box: 'Buscar noticias',
  suggestions: 'Sugerencias',
  suggestionCount: { one: '# sugerencia', many: '# de sugerencias', other: '# sugerencias' },
  article: 'Artículo',
  results: 'Resultados de la búsqueda',
  total: { one: '# resultado', many: '# de resultados', other: '# resultados' },
  moreThan: { one: 'Más de # resultado', many: 'Más de # de resultados', other: 'Más de # resultados' },
  none: 'No hay resultados para «{query}».',
  similar: { one: 'y # más como este', many: 'y # de artículos más como este', other: 'y # más como este' },
  mostOfTheWords: 'Ningún artículo tiene todas estas palabras. Estos tienen la mayoría.',
  didYouMean: '¿Quiso decir {query}?',
  more: 'Más resultados',
  failed: 'La búsqueda no ha funcionado.',
  retry: 'Reintentar',
  section: 'Sección',
  everySection: 'Todas las secciones',
  time: 'Fecha',
  times: { ever: 'Cualquier fecha', day: 'Último día', week: 'Última semana', month: 'Último mes', year: 'Último año' },
} satisfies SearchStrings;
