import type { NewArticlesStrings } from '../new-articles-strings.ts';

export default {
  newArticles: { one: '# nouvel article', many: '# de nouveaux articles', other: '# nouveaux articles' },
} satisfies NewArticlesStrings;
