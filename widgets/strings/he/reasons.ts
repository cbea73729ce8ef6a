import type { ReasonStrings } from '../reason-strings.ts';

export default {
  PICKED: { bare: 'בחירת המערכת', sharing: 'בחירת המערכת' },
  SAME_STORY: { bare: 'מאותו הסיפור', sharing: 'מאותו הסיפור: {text}' },
  SAME_SUBJECT: { bare: 'באותו עניין', sharing: 'באותו עניין: {text}' },
  SAME_TAG: { bare: 'באותו נושא', sharing: 'באותו נושא: {text}' },
  SAME_SECTION: { bare: 'מאותו המדור', sharing: 'מהמדור {text}' },
} satisfies ReasonStrings;
