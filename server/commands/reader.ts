import { defineCommand } from 'citty';
import { withExamples } from './examples.ts';

export const reader = defineCommand({
  meta: withExamples({
    name: 'reader',
    description: 'Readers: what is stored of one, and the keys that vouch for them.',
    examples: [
      'gazette reader export 0198c0de-0000-7000-8000-000000000000 > reader.json',
      'gazette reader erase 0198c0de-0000-7000-8000-000000000000',
      'gazette reader add-key 2027-01 --algorithm ES256 --file public.pem',
    ],
  }),
  subCommands: {
    export: () => import('./reader/export.ts').then((module) => module.exportCommand),
    erase: () => import('./reader/erase.ts').then((module) => module.erase),
    'add-key': () => import('./reader/add-key.ts').then((module) => module.addKey),
    'list-keys': () => import('./reader/list-keys.ts').then((module) => module.listKeys),
    'remove-key': () => import('./reader/remove-key.ts').then((module) => module.removeKey),
    'rotate-tokens': () => import('./reader/rotate-tokens.ts').then((module) => module.rotateTokens),
  },
});
