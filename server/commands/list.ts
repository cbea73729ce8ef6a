import { defineCommand } from 'citty';
import { withExamples } from './examples.ts';

export const list = defineCommand({
  meta: withExamples({
    name: 'list',
    description: 'Lists that editors put together: the front page, the tops of sections.',
    examples: ['gazette list show', 'gazette list set front --size 8', 'gazette list add front harbour-closed --at 1'],
  }),
  subCommands: {
    show: () => import('./list/show.ts').then((module) => module.show),
    set: () => import('./list/set.ts').then((module) => module.set),
    add: () => import('./list/add.ts').then((module) => module.add),
    remove: () => import('./list/remove.ts').then((module) => module.remove),
    clear: () => import('./list/clear.ts').then((module) => module.clear),
  },
});
