import type { SearchStrings } from '../search-strings.ts';

export default {
  search: 'جستجو',
  box: 'جستجو در خبرها',
  suggestions: 'پیشنهادها',
  suggestionCount: { one: '# پیشنهاد', other: '# پیشنهاد' },
  article: 'مطلب',
  results: 'نتیجه‌های جستجو',
  total: { one: '# نتیجه', other: '# نتیجه' },
  moreThan: { one: 'بیش از # نتیجه', other: 'بیش از # نتیجه' },
  none: 'نتیجه‌ای برای «{query}» یافت نشد.',
  similar: { one: 'و # خبر مشابه دیگر', other: 'و # خبر مشابه دیگر' },
  mostOfTheWords: 'هیچ مقاله‌ای همهٔ این واژه‌ها را ندارد. این‌ها بیشتر آن‌ها را دارند.',
  didYouMean: 'منظورتان {query} بود؟',
  more: 'نتیجه‌های بیشتر',
  failed: 'جستجو انجام نشد.',
  retry: 'تلاش دوباره',
  section: 'بخش',
  everySection: 'همهٔ بخش‌ها',
  time: 'زمان',
  times: { ever: 'هر زمان', day: 'یک روز گذشته', week: 'یک هفتهٔ گذشته', month: 'یک ماه گذشته', year: 'یک سال گذشته' },
} satisfies SearchStrings;
