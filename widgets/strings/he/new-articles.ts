import type { NewArticlesStrings } from '../new-articles-strings.ts';

export default {
  newArticles: { one: 'כתבה חדשה אחת', two: 'שתי כתבות חדשות', other: '# כתבות חדשות' },
} satisfies NewArticlesStrings;
