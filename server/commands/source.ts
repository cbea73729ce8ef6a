import { defineCommand } from 'citty';
import { withExamples } from './examples.ts';

export const source = defineCommand({
  meta: withExamples({
    name: 'source',
    description: 'Feeds and folders of agencies that are followed: what they bring becomes articles.',
    examples: ['gazette source add https://agency.example/feed.xml --rule hold', 'gazette source add wire --kind folder --rule publish --section world', 'gazette source list'],
  }),
  subCommands: {
    add: () => import('./source/add.ts').then((module) => module.add),
    set: () => import('./source/set.ts').then((module) => module.set),
    list: () => import('./source/list.ts').then((module) => module.list),
    read: () => import('./source/read.ts').then((module) => module.read),
    remove: () => import('./source/remove.ts').then((module) => module.remove),
  },
});
