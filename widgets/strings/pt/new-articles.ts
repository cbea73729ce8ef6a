import type { NewArticlesStrings } from '../new-articles-strings.ts';

export default {
  newArticles: { one: '# novo artigo', many: '# de novos artigos', other: '# novos artigos' },
} satisfies NewArticlesStrings;
