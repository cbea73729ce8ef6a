import type { NewArticlesStrings } from '../new-articles-strings.ts';

export default {
  newArticles: { one: '# neuer Artikel', other: '# neue Artikel' },
} satisfies NewArticlesStrings;
