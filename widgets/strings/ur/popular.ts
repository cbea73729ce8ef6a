import type { PopularStrings } from '../popular-strings.ts';
import counting from './comment-count.ts';

export default {
  label: 'مقبول ترین',
  views: 'سب سے زیادہ پڑھی گئیں',
  comments: 'سب سے زیادہ زیرِ بحث',
  both: 'مقبول',
  trending: 'رجحان میں',
  empty: 'اس فہرست میں ابھی کوئی مضمون نہیں۔',
  failed: 'فہرست لوڈ نہیں ہو سکی۔',
  retry: 'دوبارہ کوشش کریں',
  viewCount: { one: '# بار پڑھا گیا', other: '# بار پڑھا گیا' },
  commentCount: counting.commentCount,
} satisfies PopularStrings;
