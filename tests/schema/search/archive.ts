import type { ArticleDraft } from '@gazette/schema/article/article-draft.ts';

const subjects = {
  ar: {
    who: ['مجلس البلدة', 'وزارة المياه', 'نقابة الصيادين', 'جامعة الساحل', 'إدارة الميناء'],
    what: [
      'يناقش مشروع الجسر الجديد',
      'يفتتح الميناء الجديد',
      'يؤجّل موسم الصيد',
      'يراجع خطة المياه',
      'يعلن معرض الكتاب',
      'يرفض ميزانية المدارس',
    ],
    where: 'على بحر الفيروز',
  },
  en: {
    who: ['The town council', 'The water board', 'The fishers’ union', 'Coast University', 'The harbour office'],
    what: [
      'debates the new bridge',
      'opens the new harbour',
      'postpones the fishing season',
      'reviews the water plan',
      'announces the book fair',
      'rejects the school budget',
    ],
    where: 'on the Turquoise Sea in 2026',
  },
} as const;

/** Sixty articles in two languages whose words meet in many ways; no two say the same. */
export function archive(): ArticleDraft[] {
  return (['ar', 'en'] as const).flatMap((language) => {
    const { who, what, where } = subjects[language];
    return who.flatMap((actor, row) =>
      what.map((deed, column): ArticleDraft => {
        const other = what[(row + column + 1) % what.length] ?? deed;
        return {
          slug: `${language}-${row}-${column}`,
          language,
          headline: `${actor} ${deed}`,
          standfirst: column % 2 === 0 ? `${who[(row + 1) % who.length]} ${where}` : null,
          body: `<p>${actor} ${deed} ${where}. ${who[(column + row) % who.length]} ${other}.</p>`,
        };
      }),
    );
  });
}
