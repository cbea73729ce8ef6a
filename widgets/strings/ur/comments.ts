import type { CommentStrings } from '../comment-strings.ts';
import counting from './comment-count.ts';

export default {
  failed: 'تبصرے لوڈ نہیں ہو سکے۔',
  retry: 'دوبارہ کوشش کریں',

  comments: 'تبصرے',
  commentCount: counting.commentCount,
  empty: 'ابھی کوئی تبصرہ نہیں۔ پہلا تبصرہ آپ کریں۔',
  closed: 'تبصروں کا سلسلہ بند کر دیا گیا ہے۔',
  order: 'تبصروں کی ترتیب',
  orders: {
    newest: 'نئے پہلے',
    oldest: 'پرانے پہلے',
    'most-replied': 'زیادہ جوابات والے',
    'most-liked': 'زیادہ پسند کیے گئے',
  },
  more: 'مزید تبصرے دکھائیں',
  moreReplies: 'مزید جوابات دکھائیں',
  replyCount: { one: '# جواب دکھائیں', other: '# جوابات دکھائیں' },
  moreFailed: 'لوڈ نہیں ہو سکا۔ دوبارہ کوشش کریں۔',
  loading: 'لوڈ ہو رہا ہے…',
  edited: 'ترمیم شدہ',
  pending: 'زیرِ جائزہ: فی الحال یہ تبصرہ صرف آپ دیکھ سکتے ہیں۔',
  replyTo: '{name} کو جواب',
  reply: 'جواب دیں',
  like: 'پسند کریں',
  likeCount: { one: '# پسند', other: '# پسند' },
  actions: '{name} کے تبصرے کے بارے میں مزید',
  showAll: 'پورا تبصرہ دکھائیں',
  deleted: 'لکھنے والے نے یہ تبصرہ حذف کر دیا ہے۔',
  badges: { staff: 'ادارتی عملہ', author: 'مضمون نگار', contributor: 'مضمون نگار' },
  unavailable: 'ایسا نہیں ہو سکا۔ اپنا کنکشن دیکھیں اور دوبارہ کوشش کریں۔',

  leaveReply: 'اپنا تبصرہ لکھیں',
  leaveReplyTo: '{name} کو جواب',
  comment: 'تبصرہ',
  name: 'نام',
  notifyEmail: 'ای میل، جوابات کی اطلاع کے لیے (اختیاری، دکھایا نہیں جاتا)',
  submit: 'تبصرہ بھیجیں',
  sending: 'بھیجا جا رہا ہے…',
  cancel: 'منسوخ کریں',
  sendAgain: 'دوبارہ بھیجیں',

  newComments: { one: '# نیا تبصرہ دکھائیں', other: '# نئے تبصرے دکھائیں' },
  changed: 'تبصرے بدل گئے ہیں: فہرست تازہ کریں',
  approved: 'آپ کا تبصرہ منظور ہو کر شائع ہو گیا ہے۔',
} satisfies CommentStrings;
