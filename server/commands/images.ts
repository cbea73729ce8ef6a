import { defineCommand } from 'citty';
import { withExamples } from './examples.ts';

export const images = defineCommand({
  meta: withExamples({
    name: 'images',
    description: 'Pictures of articles: bring those that lie elsewhere into the own storage.',
    examples: ['gazette images fetch --site daily'],
  }),
  subCommands: { fetch: () => import('./images/fetch.ts').then((module) => module.fetchCommand) },
});
