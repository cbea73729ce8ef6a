import type { PopularStrings } from '../popular-strings.ts';
import counting from './comment-count.ts';

export default {
  label: 'Lo más popular',
  views: 'Lo más leído',
  comments: 'Lo más comentado',
  both: 'Populares',
  trending: 'Tendencias',
  empty: 'Todavía no hay artículos en esta lista.',
  failed: 'No se pudo cargar la lista.',
  retry: 'Reintentar',
  viewCount: { one: '# lectura', many: '# de lecturas', other: '# lecturas' },
  commentCount: counting.commentCount,
} satisfies PopularStrings;
