import type { NewArticlesStrings } from '../new-articles-strings.ts';

export default {
  newArticles: { one: '# new article', other: '# new articles' },
} satisfies NewArticlesStrings;
