import { defineCommand } from 'citty';
import { withExamples } from './examples.ts';

export const words = defineCommand({
  meta: withExamples({
    name: 'words',
    description: 'The word lists of a site: banned words reject a comment, suspect ones hold it.',
    examples: ['gazette words add --language en --kind suspect casino "free money"', 'gazette words try "Win at the c4sino"'],
  }),
  subCommands: {
    add: () => import('./words/change.ts').then((module) => module.add),
    remove: () => import('./words/change.ts').then((module) => module.remove),
    list: () => import('./words/list.ts').then((module) => module.list),
    try: () => import('./words/try.ts').then((module) => module.tryOut),
  },
});
