import type { ArticleStrings } from '../article-strings.ts';

export default {
  label: 'Últimas noticias',
  empty: 'Todavía no hay artículos aquí.',
  failed: 'No se pudo cargar la lista.',
  retry: 'Reintentar',
} satisfies ArticleStrings;
