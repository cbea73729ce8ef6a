import type { CommentStrings } from '../comment-strings.ts';
import counting from './comment-count.ts';

export default {
  failed: 'دیدگاه‌ها بارگذاری نشد.',
  retry: 'تلاش دوباره',

  comments: 'دیدگاه‌ها',
  commentCount: counting.commentCount,
  empty: 'هنوز دیدگاهی نیست. شما آغازگر گفتگو باشید.',
  closed: 'امکان ثبت دیدگاه بسته شده است.',
  order: 'ترتیب دیدگاه‌ها',
  orders: {
    newest: 'تازه‌ترین‌ها',
    oldest: 'قدیمی‌ترین‌ها',
    'most-replied': 'پرپاسخ‌ترین‌ها',
    'most-liked': 'پسندیده‌ترین‌ها',
  },
  more: 'نمایش دیدگاه‌های بیشتر',
  moreReplies: 'نمایش پاسخ‌های بیشتر',
  replyCount: { one: 'نمایش # پاسخ', other: 'نمایش # پاسخ' },
  moreFailed: 'بارگذاری نشد. دوباره تلاش کنید.',
  loading: 'در حال بارگذاری…',
  edited: 'ویرایش‌شده',
  pending: 'در انتظار بررسی: فعلاً فقط شما این دیدگاه را می‌بینید.',
  replyTo: 'پاسخ به {name}',
  reply: 'پاسخ',
  like: 'پسندیدم',
  likeCount: { one: '# پسند', other: '# پسند' },
  actions: 'گزینه‌های بیشتر برای دیدگاه {name}',
  showAll: 'نمایش کامل دیدگاه',
  deleted: 'نویسنده این دیدگاه را حذف کرده است.',
  badges: { staff: 'تحریریه', author: 'نویسندهٔ مطلب', contributor: 'نویسندهٔ مطلب' },
  unavailable: 'انجام نشد. اتصال خود را بررسی کنید و دوباره تلاش کنید.',

  leaveReply: 'دیدگاه خود را بنویسید',
  leaveReplyTo: 'پاسخ به {name}',
  comment: 'دیدگاه',
  name: 'نام',
  notifyEmail: 'ایمیل، برای خبر از پاسخ‌ها (اختیاری، نشان داده نمی‌شود)',
  submit: 'ارسال دیدگاه',
  sending: 'در حال ارسال…',
  cancel: 'انصراف',
  sendAgain: 'ارسال دوباره',

  newComments: { one: 'نمایش # دیدگاه تازه', other: 'نمایش # دیدگاه تازه' },
  changed: 'دیدگاه‌ها تغییر کرده‌اند: نمایش دوبارهٔ فهرست',
  approved: 'دیدگاه شما تأیید و منتشر شد.',
} satisfies CommentStrings;
