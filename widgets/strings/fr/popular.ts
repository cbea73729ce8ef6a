import type { PopularStrings } from '../popular-strings.ts';
import counting from './comment-count.ts';

export default {
  label: 'Les plus populaires',
  views: 'Les plus lus',
  comments: 'Les plus commentés',
  both: 'Populaires',
  trending: 'Tendances',
  empty: 'Aucun article dans cette liste pour l’instant.',
  failed: 'La liste n’a pas pu être chargée.',
  retry: 'Réessayer',
  viewCount: { one: '# lecture', many: '# de lectures', other: '# lectures' },
  commentCount: counting.commentCount,
} satisfies PopularStrings;
