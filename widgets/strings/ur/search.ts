import type { SearchStrings } from '../search-strings.ts';

export default {
  search: 'تلاش کریں',
  box: 'خبروں میں تلاش کریں',
  suggestions: 'تجاویز',
  suggestionCount: { one: '# تجویز', other: '# تجاویز' },
  article: 'مضمون',
  results: 'تلاش کے نتائج',
  total: { one: '# نتیجہ', other: '# نتائج' },
  moreThan: { one: '# سے زیادہ نتائج', other: '# سے زیادہ نتائج' },
  none: '”{query}“ کے لیے کوئی نتیجہ نہیں ملا۔',
  similar: { one: 'اور اس جیسی # اور خبر', other: 'اور اس جیسی # اور خبریں' },
  mostOfTheWords: 'کسی مضمون میں یہ تمام الفاظ نہیں۔ ان میں سے اکثر یہاں ہیں۔',
  didYouMean: 'کیا آپ کی مراد {query} تھی؟',
  more: 'مزید نتائج',
  failed: 'تلاش نہیں ہو سکی۔',
  retry: 'دوبارہ کوشش کریں',
  section: 'شعبہ',
  everySection: 'تمام شعبے',
  time: 'وقت',
  times: {
    ever: 'کسی بھی وقت',
    day: 'پچھلا ایک دن',
    week: 'پچھلا ایک ہفتہ',
    month: 'پچھلا ایک مہینہ',
    year: 'پچھلا ایک سال',
  },
} satisfies SearchStrings;
