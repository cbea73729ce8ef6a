import type { NewArticlesStrings } from '../new-articles-strings.ts';

export default {
  newArticles: { other: '#篇新文章' },
} satisfies NewArticlesStrings;
