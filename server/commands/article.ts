import { defineCommand } from 'citty';
import { withExamples } from './examples.ts';

export const article = defineCommand({
  meta: withExamples({
    name: 'article',
    description: 'Articles and their life: draft, scheduled, published, withdrawn.',
    examples: [
      'gazette article list --status scheduled',
      'gazette article schedule water-returns --at 2027-01-01T06:00:00Z',
      'gazette article withdraw water-returns --reason "Published by mistake."',
    ],
  }),
  subCommands: {
    list: () => import('./article/list.ts').then((module) => module.list),
    show: () => import('./article/show.ts').then((module) => module.show),
    history: () => import('./article/history.ts').then((module) => module.history),
    publish: () => import('./article/publish.ts').then((module) => module.publish),
    schedule: () => import('./article/schedule.ts').then((module) => module.schedule),
    unschedule: () => import('./article/unschedule.ts').then((module) => module.unschedule),
    correct: () => import('./article/correct.ts').then((module) => module.correct),
    withdraw: () => import('./article/withdraw.ts').then((module) => module.withdraw),
  },
});
