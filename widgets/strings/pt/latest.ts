import type { ArticleStrings } from '../article-strings.ts';

export default {
  label: 'Últimas notícias',
  empty: 'Ainda não há artigos aqui.',
  failed: 'Não foi possível carregar a lista.',
  retry: 'Tentar novamente',
} satisfies ArticleStrings;
