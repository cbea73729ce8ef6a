import { defineCommand } from 'citty';
import { withExamples } from './examples.ts';

export const section = defineCommand({
  meta: withExamples({
    name: 'section',
    description: 'The parts of the newspaper.',
    examples: ['gazette section list'],
  }),
  subCommands: {
    list: () => import('./section/list.ts').then((module) => module.list),
  },
});
