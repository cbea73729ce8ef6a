import type { ReasonStrings } from '../reason-strings.ts';

export default {
  PICKED: { bare: 'Editörlerin seçimi', sharing: 'Editörlerin seçimi' },
  SAME_STORY: { bare: 'Aynı gelişmeden', sharing: 'Aynı gelişmeden: {text}' },
  SAME_SUBJECT: { bare: 'Aynı konuda', sharing: 'Aynı konuda: {text}' },
  SAME_TAG: { bare: 'Aynı başlık altında', sharing: 'Aynı başlık altında: {text}' },
  SAME_SECTION: { bare: 'Aynı bölümden', sharing: '{text} bölümünden' },
} satisfies ReasonStrings;
