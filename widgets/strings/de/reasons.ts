import type { ReasonStrings } from '../reason-strings.ts';

export default {
  PICKED: { bare: 'Von der Redaktion ausgewählt', sharing: 'Von der Redaktion ausgewählt' },
  SAME_STORY: { bare: 'Zum selben Geschehen', sharing: 'Zum selben Geschehen: {text}' },
  SAME_SUBJECT: { bare: 'Zum selben Gegenstand', sharing: 'Auch hierzu: {text}' },
  SAME_TAG: { bare: 'Zum selben Thema', sharing: 'Zum Thema {text}' },
  SAME_SECTION: { bare: 'Aus demselben Ressort', sharing: 'Mehr aus {text}' },
} satisfies ReasonStrings;
