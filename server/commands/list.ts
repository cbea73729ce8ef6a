import { defineCommand } from 'citty';
import { withExamples } from './examples.ts';

export const list = defineCommand({
  meta: withExamples({
    name: 'list',
    description: 'Lists that editors put together: the front page, the tops of sections.',
    examples: ['gazette list show', 'gazette list show front --json'],
  }),
  subCommands: {
    show: () => import('./list/show.ts').then((module) => module.show),
  },
});
