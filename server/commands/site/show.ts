import { defineCommand } from 'citty';
import { withExamples } from '../examples.ts';
import { withCurrentDatabase } from '../with-current-database.ts';
import { namedSite } from './named-site.ts';
import { siteAsJson, siteAsText } from './site-lines.ts';

export const show = defineCommand({
  meta: withExamples({
    name: 'show',
    description: 'Show all settings of one site.',
    examples: ['gazette site show', 'gazette site show sports --json'],
  }),
  args: {
    key: { type: 'positional', required: false, description: 'Key of the site; the default one when left out.' },
    json: { type: 'boolean', description: 'Print JSON.' },
  },
  async run({ args }) {
    await withCurrentDatabase(async ({ sites }) => {
      const site = namedSite(sites, args.key);
      process.stdout.write(args.json ? `${JSON.stringify(siteAsJson(site), null, 2)}\n` : siteAsText(site));
    });
  },
});
