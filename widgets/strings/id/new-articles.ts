import type { NewArticlesStrings } from '../new-articles-strings.ts';

export default {
  newArticles: { other: '# artikel baru' },
} satisfies NewArticlesStrings;
