import type { ArticleStrings } from '../article-strings.ts';

export default {
  label: 'Leia também',
  empty: 'Ainda não há artigos relacionados.',
  failed: 'Não foi possível carregar a lista.',
  retry: 'Tentar novamente',
} satisfies ArticleStrings;
