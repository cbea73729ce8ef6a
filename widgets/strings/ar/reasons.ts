import type { ReasonStrings } from '../reason-strings.ts';

export default {
  PICKED: { bare: 'من اختيار المحررين', sharing: 'من اختيار المحررين' },
  SAME_STORY: { bare: 'من القصة نفسها', sharing: 'من القصة نفسها: {text}' },
  SAME_SUBJECT: { bare: 'في الموضوع نفسه', sharing: 'في الموضوع نفسه: {text}' },
  SAME_TAG: { bare: 'تحت الوسم نفسه', sharing: 'تحت الوسم نفسه: {text}' },
  SAME_SECTION: { bare: 'من القسم نفسه', sharing: 'من القسم نفسه: {text}' },
} satisfies ReasonStrings;
