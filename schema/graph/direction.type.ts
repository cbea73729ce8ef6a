import { builder } from './builder.ts';

export const DirectionRef = builder.enumType('Direction', {
  description: 'Which way a language is written.',
  values: {
    LTR: { value: 'ltr', description: 'From left to right.' },
    RTL: { value: 'rtl', description: 'From right to left.' },
  } as const,
});
