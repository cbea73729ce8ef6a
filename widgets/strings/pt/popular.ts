import type { PopularStrings } from '../popular-strings.ts';
import counting from './comment-count.ts';

export default {
  label: 'Mais populares',
  views: 'Mais lidas',
  comments: 'Mais comentadas',
  both: 'Populares',
  trending: 'Em alta',
  empty: 'Ainda não há artigos nesta lista.',
  failed: 'Não foi possível carregar a lista.',
  retry: 'Tentar novamente',
  viewCount: { one: '# leitura', many: '# de leituras', other: '# leituras' },
  commentCount: counting.commentCount,
} satisfies PopularStrings;
