import type { ReasonStrings } from '../reason-strings.ts';

export default {
  PICKED: { bare: 'Elegido por la redacción', sharing: 'Elegido por la redacción' },
  SAME_STORY: { bare: 'De la misma historia', sharing: 'De la misma historia: {text}' },
  SAME_SUBJECT: { bare: 'Sobre el mismo asunto', sharing: 'También sobre {text}' },
  SAME_TAG: { bare: 'Sobre el mismo tema', sharing: 'Mismo tema: {text}' },
  SAME_SECTION: { bare: 'De la misma sección', sharing: 'Más de {text}' },
} satisfies ReasonStrings;
