import type { PopularStrings } from '../popular-strings.ts';
import counting from './comment-count.ts';

export default {
  label: 'محبوب‌ترین‌ها',
  views: 'پربازدیدترین‌ها',
  comments: 'پربحث‌ترین‌ها',
  both: 'محبوب‌ها',
  trending: 'داغ‌ترین‌ها',
  empty: 'هنوز مطلبی در این فهرست نیست.',
  failed: 'فهرست بارگذاری نشد.',
  retry: 'تلاش دوباره',
  viewCount: { one: '# بازدید', other: '# بازدید' },
  commentCount: counting.commentCount,
} satisfies PopularStrings;
