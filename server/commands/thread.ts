import { defineCommand } from 'citty';
import { withExamples } from './examples.ts';

export const thread = defineCommand({
  meta: withExamples({
    name: 'thread',
    description: 'The conversations under the pages of a site.',
    examples: ['gazette thread list', 'gazette thread close https://daily.example/harbour', 'gazette thread move --map urls.csv'],
  }),
  subCommands: {
    list: () => import('./thread/list.ts').then((module) => module.list),
    close: () => import('./thread/set-state.ts').then((module) => module.close),
    open: () => import('./thread/set-state.ts').then((module) => module.open),
    hide: () => import('./thread/set-state.ts').then((module) => module.hide),
    rekey: () => import('./thread/rekey.ts').then((module) => module.rekey),
    move: () => import('./thread/move.ts').then((module) => module.move),
  },
});
