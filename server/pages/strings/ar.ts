import type { PageStrings } from './page-strings.ts';

const plural = new Intl.PluralRules('ar');

/** One and two stand without a number in Arabic; the forms follow the noun's grammar from three on. */
function counted(
  count: number,
  digits: Intl.NumberFormat,
  forms: { zero: string; one: string; two: string; few: string; many: string; other: string },
): string {
  return forms[plural.select(count)].replace('#', digits.format(count));
}

export const arabicStrings: PageStrings = {
  readInThisLanguage: 'اقرأ بالعربية',
  skipToContent: 'تجاوز إلى المحتوى',
  home: 'الرئيسية',
  sections: 'الأقسام',
  languages: 'لغات الموقع',
  breadcrumb: 'مسار الصفحة',
  frontTitle: 'الصفحة الأولى',
  frontDescription: (site) => `آخر الأخبار والتقارير من ${site}.`,
  sectionDescription: (section, site) => `أخبار قسم ${section} في ${site}.`,
  latest: 'آخر الأخبار',
  popular: 'الأكثر شهرة',
  latestComments: 'أحدث التعليقات',
  related: 'مقالات ذات صلة',
  reply: 'ترك الرد',
  replyNeedsScript: 'تحتاج كتابة الرد إلى تفعيل JavaScript في المتصفح.',
  comments: (count, digits) =>
    counted(count, digits, {
      zero: 'لا تعليقات',
      one: 'تعليق واحد',
      two: 'تعليقان',
      few: '# تعليقات',
      many: '# تعليقًا',
      other: '# تعليق',
    }),
  readingTime: (minutes, digits) =>
    counted(minutes, digits, {
      zero: 'قراءة سريعة',
      one: 'قراءة في دقيقة واحدة',
      two: 'قراءة في دقيقتين',
      few: 'قراءة في # دقائق',
      many: 'قراءة في # دقيقة',
      other: 'قراءة في # دقيقة',
    }),
  published: 'نُشر',
  updated: 'آخر تحديث',
  playFrom: (host) => `اضغط لعرضه من ${host}، ولا يعلم بزيارتك إلا عندئذ`,
  corrections: 'تصويب',
  tags: 'الوسوم',
  translations: 'بلغات أخرى',
  search: 'بحث',
  searchButton: 'ابحث',
  searchLabel: 'ابحث في الأخبار',
  searchTitle: (query) => `نتائج البحث عن «${query}»`,
  searchDescription: (site) => `البحث في أخبار ${site}.`,
  searchIntroduction:
    'اكتب كلمة أو أكثر؛ لا حاجة إلى التشكيل. ضع العبارة بين علامتي تنصيص لتجدها كما هي، وضع - قبل كلمة لتستبعدها.',
  results: (count, digits) =>
    counted(count, digits, {
      zero: 'لا نتائج',
      one: 'نتيجة واحدة',
      two: 'نتيجتان',
      few: '# نتائج',
      many: '# نتيجة',
      other: '# نتيجة',
    }),
  moreResultsThan: (count, digits) => `أكثر من ${digits.format(count)} نتيجة`,
  nothingFound: 'لم نجد شيئًا. جرّب كلمات أقل أو أعم، أو وسّع المدة والقسم.',
  moreLikeIt: (count, digits) =>
    counted(count, digits, {
      zero: 'ولا خبر مثله',
      one: 'وخبر آخر مثله',
      two: 'وخبران آخران مثله',
      few: 'و# أخبار أخرى مثله',
      many: 'و# خبرًا آخر مثله',
      other: 'و# خبر آخر مثله',
    }),
  mostOfTheWords: 'لا مقال يجمع كل هذه الكلمات. وهذا ما فيه أكثرها.',
  didYouMean: 'هل تقصد:',
  inSection: 'القسم',
  allSections: 'كل الأقسام',
  since: 'المدة',
  anyTime: 'كل الأوقات',
  spans: { day: 'آخر يوم', week: 'آخر أسبوع', month: 'آخر شهر', year: 'آخر سنة' },
  nextResults: 'النتائج التالية',
  firstResults: 'أول النتائج',
  resultPages: 'صفحات النتائج',
  newer: 'الأحدث',
  older: 'الأقدم',
  pages: 'صفحات القسم',
  nothingYet: 'لم يُنشر هنا شيء بعد.',
  notFoundTitle: 'الصفحة غير موجودة',
  notFoundText: 'لا شيء عند هذا العنوان. ربما تغيّر الرابط أو كُتب خطأً.',
  withdrawnTitle: 'سُحب هذا المقال',
  withdrawnText: 'سحبت هيئة التحرير هذا المقال، ولم يعد متاحًا للقراءة.',
  backHome: 'العودة إلى الصفحة الرئيسية',
  contact: 'تواصل معنا بشأن المحتوى',
  madeWith: 'تُنشر هذه الصحيفة ببرنامج Gazette.',
};
