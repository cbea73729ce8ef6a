import type { ReasonStrings } from '../reason-strings.ts';

export default {
  PICKED: { bare: 'Pilihan redaksi', sharing: 'Pilihan redaksi' },
  SAME_STORY: { bare: 'Bagian dari peristiwa yang sama', sharing: 'Bagian dari peristiwa {text}' },
  SAME_SUBJECT: { bare: 'Tentang pokok yang sama', sharing: 'Juga tentang {text}' },
  SAME_TAG: { bare: 'Topik yang sama', sharing: 'Topik yang sama: {text}' },
  SAME_SECTION: { bare: 'Dari rubrik yang sama', sharing: 'Lainnya dari {text}' },
} satisfies ReasonStrings;
