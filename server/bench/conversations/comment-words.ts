import type { Random } from '../random.ts';

type Words = readonly [string, ...string[]];

const names: Words = [
  'سلمى',
  'يوسف',
  'ليلى',
  'عمر',
  'هدى',
  'Nadia',
  'Thomas',
  'Elena',
  'Samir',
  'Ruth',
  'Jonas',
  'مريم',
];

const sentences: Record<'ar' | 'en', { begins: Words; says: Words; ends: Words }> = {
  ar: {
    begins: ['قرأت الخبر مرتين', 'أسكن قرب المكان', 'كنت هناك أمس', 'سألت جيراني', 'لا أعرف التفاصيل كلها'],
    says: [
      'والطريق ما زال مغلقا منذ الشتاء الماضي',
      'وأظن أن الأرقام تحتاج إلى شرح أوضح من البلدية',
      'ولم يذكر أحد كلفة الصيانة في السنوات القادمة',
      'والفكرة جيدة لكن تنفيذها تأخر كثيرا',
    ],
    ends: ['شكرا على المتابعة.', 'نرجو خبرا آخر بعد الاجتماع.', 'ما رأيكم؟', 'سنرى في الصيف.'],
  },
  en: {
    begins: [
      'I read this twice',
      'We live two streets away',
      'I was at the meeting',
      'My neighbours asked the same',
      'Not sure',
    ],
    says: [
      'and the road has been closed since last winter',
      'and the figures need a clearer explanation from the council',
      'and nobody has said what the upkeep will cost in the years to come',
      'and the idea is a good one that comes rather late',
    ],
    ends: [
      'Thank you for following this up.',
      'Please report again after the vote.',
      'What do others think?',
      'Summer will tell.',
    ],
  },
};

export function readerName(random: Random): string {
  return random.pick(names);
}

/** The words of a comment, one to three sentences and no two alike: the same words again and again would be held back. */
export function commentBody(random: Random, number: number): string {
  const { begins, says, ends } = sentences[number % 2 === 0 ? 'ar' : 'en'];
  const said = Array.from({ length: random.between(1, 3) }, () => `${random.pick(begins)} ${random.pick(says)}.`);
  return `${said.join(' ')} ${random.pick(ends)} (${number})`;
}
