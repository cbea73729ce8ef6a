import { defineCommand } from 'citty';
import { withExamples } from './examples.ts';

export const site = defineCommand({
  meta: withExamples({
    name: 'site',
    description: 'The publishers that this installation serves.',
    examples: ['gazette site list', 'gazette site create sports --name en="The Sports" --host sports.example'],
  }),
  subCommands: {
    list: () => import('./site/list.ts').then((module) => module.list),
    show: () => import('./site/show.ts').then((module) => module.show),
    create: () => import('./site/create.ts').then((module) => module.create),
    invite: () => import('./site/invite.ts').then((module) => module.invite),
    set: () => import('./site/set.ts').then((module) => module.set),
  },
});
