import { defineCommand } from 'citty';
import { withExamples } from './examples.ts';

export const placement = defineCommand({
  meta: withExamples({
    name: 'placement',
    description: 'Places for advertisements on the pages, what runs in them, and how often it was seen and clicked.',
    examples: [
      'gazette placement set article --size 300x250',
      'gazette placement set article letter --kind image --image /ads/letter.png --alt "Our morning letter" --target https://daily.example/letter',
      'gazette placement report --since 2026-03-01T00:00Z',
    ],
  }),
  subCommands: {
    set: () => import('./placement/set.ts').then((module) => module.set),
    list: () => import('./placement/list.ts').then((module) => module.list),
    remove: () => import('./placement/remove.ts').then((module) => module.remove),
    report: () => import('./placement/report.ts').then((module) => module.report),
  },
});
