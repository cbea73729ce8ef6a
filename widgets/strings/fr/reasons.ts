import type { ReasonStrings } from '../reason-strings.ts';

export default {
  PICKED: { bare: 'Choisi par la rédaction', sharing: 'Choisi par la rédaction' },
  SAME_STORY: { bare: 'Dans la même affaire', sharing: 'Dans la même affaire\u202f: {text}' },
  SAME_SUBJECT: { bare: 'Sur le même sujet', sharing: 'Sur le même sujet\u202f: {text}' },
  SAME_TAG: { bare: 'Sur le même thème', sharing: 'Même thème\u202f: {text}' },
  SAME_SECTION: { bare: 'De la même rubrique', sharing: 'Dans la rubrique {text}' },
} satisfies ReasonStrings;
