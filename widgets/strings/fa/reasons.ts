import type { ReasonStrings } from '../reason-strings.ts';

export default {
  PICKED: { bare: 'به انتخاب سردبیر', sharing: 'به انتخاب سردبیر' },
  SAME_STORY: { bare: 'از همین ماجرا', sharing: 'از همین ماجرا: {text}' },
  SAME_SUBJECT: { bare: 'در همین باره', sharing: 'در همین باره: {text}' },
  SAME_TAG: { bare: 'با همین موضوع', sharing: 'با همین موضوع: {text}' },
  SAME_SECTION: { bare: 'از همین بخش', sharing: 'از بخش {text}' },
} satisfies ReasonStrings;
