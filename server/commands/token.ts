import { defineCommand } from 'citty';
import { withExamples } from './examples.ts';

export const token = defineCommand({
  meta: withExamples({
    name: 'token',
    description: 'Keys by which programs act in the name of somebody of the staff.',
    examples: [
      'gazette token create salma@news.example --name "Front page" --permission articles:write',
      'gazette token list',
    ],
  }),
  subCommands: {
    create: () => import('./token/create.ts').then((module) => module.create),
    list: () => import('./token/list.ts').then((module) => module.list),
    revoke: () => import('./token/revoke.ts').then((module) => module.revoke),
  },
});
