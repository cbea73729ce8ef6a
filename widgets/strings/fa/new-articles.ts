import type { NewArticlesStrings } from '../new-articles-strings.ts';

export default {
  newArticles: { one: '# مقالهٔ تازه', other: '# مقالهٔ تازه' },
} satisfies NewArticlesStrings;
