import type { ReasonStrings } from '../reason-strings.ts';

export default {
  PICKED: { bare: 'Escolha da redação', sharing: 'Escolha da redação' },
  SAME_STORY: { bare: 'Sobre o mesmo caso', sharing: 'Sobre o mesmo caso: {text}' },
  SAME_SUBJECT: { bare: 'Sobre o mesmo assunto', sharing: 'Também sobre {text}' },
  SAME_TAG: { bare: 'Sobre o mesmo tema', sharing: 'Mesmo tema: {text}' },
  SAME_SECTION: { bare: 'Da mesma editoria', sharing: 'Mais de {text}' },
} satisfies ReasonStrings;
