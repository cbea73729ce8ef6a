import { defineCommand } from 'citty';
import { withExamples } from './examples.ts';

export const tag = defineCommand({
  meta: withExamples({
    name: 'tag',
    description: 'The subjects that articles of any section share, and the running stories among them.',
    examples: ['gazette tag list --kind story', 'gazette tag set harbour-strike --kind story'],
  }),
  subCommands: {
    list: () => import('./tag/list.ts').then((module) => module.list),
    set: () => import('./tag/set.ts').then((module) => module.set),
  },
});
