import type { PopularStrings } from '../popular-strings.ts';
import counting from './comment-count.ts';

export default {
  label: 'הפופולריות ביותר',
  views: 'הנקראות ביותר',
  comments: 'המדוברות ביותר',
  both: 'פופולריות',
  trending: 'חם עכשיו',
  empty: 'אין עדיין כתבות ברשימה הזאת.',
  failed: 'לא ניתן היה לטעון את הרשימה.',
  retry: 'ניסיון נוסף',
  viewCount: { one: 'קריאה אחת', two: 'שתי קריאות', other: '# קריאות' },
  commentCount: counting.commentCount,
} satisfies PopularStrings;
