import type { NewArticlesStrings } from '../new-articles-strings.ts';

export default {
  newArticles: { one: '# نیا مضمون', other: '# نئے مضامین' },
} satisfies NewArticlesStrings;
