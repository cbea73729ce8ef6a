import type { PluralForms } from './plural.ts';

/** How many comments there are, in words. A file of its own: the smallest widget says nothing else. */
export const commentCount = {
  ar: {
    zero: 'لا تعليقات',
    one: 'تعليق واحد',
    two: 'تعليقان',
    few: '# تعليقات',
    many: '# تعليقًا',
    other: '# تعليق',
  },
  en: { one: '# comment', other: '# comments' },
} satisfies Record<string, PluralForms>;
