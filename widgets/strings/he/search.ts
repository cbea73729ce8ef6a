import type { SearchStrings } from '../search-strings.ts';

export default {
  search: 'חיפוש',
  box: 'חיפוש בחדשות',
  suggestions: 'הצעות',
  suggestionCount: { one: 'הצעה אחת', two: 'שתי הצעות', other: '# הצעות' },
  article: 'כתבה',
  results: 'תוצאות החיפוש',
  total: { one: 'תוצאה אחת', two: 'שתי תוצאות', other: '# תוצאות' },
  moreThan: { one: 'יותר מתוצאה אחת', two: 'יותר משתי תוצאות', other: 'יותר מ־# תוצאות' },
  none: 'לא נמצאו תוצאות עבור ״{query}״.',
  similar: { one: 'ועוד כתבה דומה', two: 'ועוד שתי כתבות דומות', other: 'ועוד # כתבות דומות' },
  mostOfTheWords: 'אין כתבה שיש בה כל המילים האלה. באלה יש את רובן.',
  didYouMean: 'האם הכוונה ל־{query}?',
  more: 'תוצאות נוספות',
  failed: 'החיפוש לא הצליח.',
  retry: 'ניסיון נוסף',
  section: 'מדור',
  everySection: 'כל המדורים',
  time: 'זמן',
  times: { ever: 'בכל זמן', day: 'היום האחרון', week: 'השבוע האחרון', month: 'החודש האחרון', year: 'השנה האחרונה' },
} satisfies SearchStrings;
