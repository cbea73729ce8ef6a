import type { NewArticlesStrings } from '../new-articles-strings.ts';

export default {
  newArticles: {
    zero: 'لا مقالات جديدة',
    one: 'مقال جديد واحد',
    two: 'مقالان جديدان',
    few: '# مقالات جديدة',
    many: '# مقالًا جديدًا',
    other: '# مقال جديد',
  },
} satisfies NewArticlesStrings;
