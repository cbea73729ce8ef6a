import type { PluralForms } from './plural.ts';

/** What is said of what happens while a reader looks on. */
export const liveStrings = {
  ar: {
    newComments: {
      zero: 'لا تعليقات جديدة',
      one: 'عرض تعليق جديد',
      two: 'عرض تعليقين جديدين',
      few: 'عرض # تعليقات جديدة',
      many: 'عرض # تعليقًا جديدًا',
      other: 'عرض # تعليق جديد',
    },
    changed: 'تغيّرت التعليقات: حدّث القائمة',
    approved: 'قُبل تعليقك ونُشر.',
  },
  en: {
    newComments: { one: 'Show # new comment', other: 'Show # new comments' },
    changed: 'The comments have changed: show them anew',
    approved: 'Your comment has been approved and is public.',
  },
} satisfies Record<string, { newComments: PluralForms; changed: string; approved: string }>;
