import { defineCommand } from 'citty';
import { withExamples } from '../examples.ts';
import { withCurrentDatabase } from '../with-current-database.ts';
import { siteAsJson, siteAsText } from './site-lines.ts';

export const list = defineCommand({
  meta: withExamples({
    name: 'list',
    description: 'List the sites of the installation.',
    examples: ['gazette site list', 'gazette site list --json'],
  }),
  args: { json: { type: 'boolean', description: 'Print JSON.' } },
  async run({ args }) {
    await withCurrentDatabase(async ({ sites }) => {
      const all = sites.all();
      if (args.json) process.stdout.write(`${JSON.stringify(all.map(siteAsJson), null, 2)}\n`);
      else process.stdout.write(all.map(siteAsText).join('\n') || 'There is no site yet.\n');
    });
  },
});
