import type { NewArticlesStrings } from '../new-articles-strings.ts';

export default {
  newArticles: { one: '# artículo nuevo', many: '# de artículos nuevos', other: '# artículos nuevos' },
} satisfies NewArticlesStrings;
