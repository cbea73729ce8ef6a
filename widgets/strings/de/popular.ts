import type { PopularStrings } from '../popular-strings.ts';
import counting from './comment-count.ts';

export default {
  label: 'Meistbeachtet',
  views: 'Meistgelesen',
  comments: 'Meistkommentiert',
  both: 'Beliebt',
  trending: 'Im Trend',
  empty: 'In dieser Liste gibt es noch keine Artikel.',
  failed: 'Die Liste konnte nicht geladen werden.',
  retry: 'Erneut versuchen',
  viewCount: { one: '# Aufruf', other: '# Aufrufe' },
  commentCount: counting.commentCount,
} satisfies PopularStrings;
