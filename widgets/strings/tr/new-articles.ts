import type { NewArticlesStrings } from '../new-articles-strings.ts';

export default {
  newArticles: { one: '# yeni haber', other: '# yeni haber' },
} satisfies NewArticlesStrings;
