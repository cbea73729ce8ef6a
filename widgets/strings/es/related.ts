import type { ArticleStrings } from '../article-strings.ts';

export default {
  label: 'Artículos relacionados',
  empty: 'Todavía no hay artículos relacionados.',
  failed: 'No se pudo cargar la lista.',
  retry: 'Reintentar',
} satisfies ArticleStrings;
