import { defineCommand } from 'citty';
import { withExamples } from './examples.ts';

export const staff = defineCommand({
  meta: withExamples({
    name: 'staff',
    description: 'The people who work for the sites, and what each may do.',
    examples: ['gazette staff add salma@news.example --name "سلمى حداد" --role owner', 'gazette staff list'],
  }),
  subCommands: {
    add: () => import('./staff/add.ts').then((module) => module.add),
    invite: () => import('./staff/invite.ts').then((module) => module.invite),
    list: () => import('./staff/list.ts').then((module) => module.list),
    'set-role': () => import('./staff/set-role.ts').then((module) => module.setRole),
    disable: () => import('./staff/disable.ts').then((module) => module.disable),
    password: () => import('./staff/password.ts').then((module) => module.password),
  },
});
