import { defineCommand } from 'citty';
import { withExamples } from './examples.ts';

export const webhook = defineCommand({
  meta: withExamples({
    name: 'webhook',
    description: 'Programs that are told of what happens, by signed POST.',
    examples: ['gazette webhook add https://bot.example/gazette --topic comment.held', 'gazette webhook list'],
  }),
  subCommands: {
    add: () => import('./webhook/add.ts').then((module) => module.add),
    list: () => import('./webhook/list.ts').then((module) => module.list),
    remove: () => import('./webhook/remove.ts').then((module) => module.remove),
    deliveries: () => import('./webhook/deliveries.ts').then((module) => module.deliveries),
    retry: () => import('./webhook/retry.ts').then((module) => module.retry),
  },
});
