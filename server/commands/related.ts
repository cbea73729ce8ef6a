import { defineCommand } from 'citty';
import { withExamples } from './examples.ts';

export const related = defineCommand({
  meta: withExamples({
    name: 'related',
    description: 'What stands beside an article: look at it, pin articles to it, keep some from it.',
    examples: ['gazette related show harbour-opens', 'gazette related pin harbour-opens harbour-cost --first'],
  }),
  subCommands: {
    show: () => import('./related/show.ts').then((module) => module.show),
    pin: () => import('./related/choose.ts').then((module) => module.pin),
    unpin: () => import('./related/choose.ts').then((module) => module.unpin),
    exclude: () => import('./related/choose.ts').then((module) => module.exclude),
    rebuild: () => import('./related/rebuild.ts').then((module) => module.rebuild),
  },
});
