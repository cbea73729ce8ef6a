import { webhooksOf } from '@gazette/schema/webhook/deliveries.ts';
import { defineCommand } from 'citty';
import { withExamples } from '../examples.ts';
import { namedSite, siteOption } from '../site/named-site.ts';
import { withCurrentDatabase } from '../with-current-database.ts';

export const list = defineCommand({
  meta: withExamples({
    name: 'list',
    description: 'List the programs that are told of what happens on a site.',
    examples: ['gazette webhook list', 'gazette webhook list --site sports --json'],
  }),
  args: { ...siteOption, json: { type: 'boolean', description: 'Print JSON.' } },
  async run({ args }) {
    await withCurrentDatabase(async ({ database, sites }) => {
      const all = await webhooksOf(database, namedSite(sites, args.site).id);
      const rows = all.map(({ id, url, topics, created_at: createdAt, disabled_at: disabledAt }) => ({ id, url, topics, createdAt, disabledAt }));
      if (args.json) return void process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
      const lines = rows.map(({ id, url, topics, disabledAt }) => `${id}  ${url}  ${topics.join(',')}${disabledAt ? '  disabled' : ''}`);
      process.stdout.write(`${lines.join('\n') || 'There is no webhook.'}\n`);
    });
  },
});
