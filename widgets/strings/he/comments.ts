import type { CommentStrings } from '../comment-strings.ts';
import counting from './comment-count.ts';

export default {
  failed: 'לא ניתן היה לטעון את התגובות.',
  retry: 'ניסיון נוסף',

  comments: 'תגובות',
  commentCount: counting.commentCount,
  empty: 'אין עדיין תגובות. התגובה הראשונה יכולה להיות שלך.',
  closed: 'התגובות נעולות.',
  order: 'סדר התגובות',
  orders: {
    newest: 'החדשות תחילה',
    oldest: 'הישנות תחילה',
    'most-replied': 'עם הכי הרבה מענים',
    'most-liked': 'האהובות ביותר',
  },
  more: 'הצגת תגובות נוספות',
  moreReplies: 'הצגת מענים נוספים',
  replyCount: { one: 'הצגת מענה אחד', two: 'הצגת שני מענים', other: 'הצגת # מענים' },
  moreFailed: 'הטעינה לא הצליחה. ניסיון נוסף.',
  loading: 'בטעינה…',
  edited: 'נערכה',
  pending: 'ממתינה לאישור: בינתיים התגובה גלויה רק לך.',
  replyTo: 'מענה אל {name}',
  reply: 'מענה',
  like: 'אהבתי',
  likeCount: { one: 'סימון אהבתי אחד', two: 'שני סימוני אהבתי', other: '# סימוני אהבתי' },
  actions: 'עוד על התגובה של {name}',
  showAll: 'הצגת התגובה המלאה',
  deleted: 'התגובה נמחקה בידי מי שכתב אותה.',
  badges: { staff: 'המערכת', author: 'מחבר הכתבה', contributor: 'מחבר הכתבה' },
  unavailable: 'הפעולה לא הצליחה. נא לבדוק את החיבור ולנסות שוב.',

  leaveReply: 'הוספת תגובה',
  leaveReplyTo: 'מענה אל {name}',
  comment: 'תגובה',
  name: 'שם',
  notifyEmail: 'דוא״ל, לקבלת הודעה על תגובות (לא חובה, לא יוצג)',
  submit: 'שליחת התגובה',
  sending: 'בשליחה…',
  cancel: 'ביטול',
  sendAgain: 'שליחה חוזרת',

  newComments: { one: 'הצגת תגובה חדשה אחת', two: 'הצגת שתי תגובות חדשות', other: 'הצגת # תגובות חדשות' },
  changed: 'התגובות השתנו: רענון הרשימה',
  approved: 'תגובתך אושרה ופורסמה.',
} satisfies CommentStrings;
