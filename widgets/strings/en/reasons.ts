import type { ReasonStrings } from '../reason-strings.ts';

export default {
  PICKED: { bare: 'Picked by our editors', sharing: 'Picked by our editors' },
  SAME_STORY: { bare: 'Part of the same story', sharing: 'Part of the story: {text}' },
  SAME_SUBJECT: { bare: 'On the same subject', sharing: 'Also about: {text}' },
  SAME_TAG: { bare: 'On the same topic', sharing: 'Same topic: {text}' },
  SAME_SECTION: { bare: 'From the same section', sharing: 'More from {text}' },
} satisfies ReasonStrings;
