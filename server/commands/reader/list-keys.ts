import { defineCommand } from 'citty';
import { withExamples } from '../examples.ts';
import { namedSite, siteOption } from '../site/named-site.ts';
import { withCurrentDatabase } from '../with-current-database.ts';

export const listKeys = defineCommand({
  meta: withExamples({
    name: 'list-keys',
    description: 'List the keys whose tokens vouch for readers; never the keys themselves.',
    examples: ['gazette reader list-keys --site sports'],
  }),
  args: { ...siteOption },
  async run({ args }) {
    await withCurrentDatabase(async ({ database, sites }) => {
      const site = namedSite(sites, args.site);
      const keys = await database.reads
        .selectFrom('reader_key')
        .select(['key_id', 'algorithm', 'created_at'])
        .where('site_id', '=', site.id)
        .orderBy('created_at')
        .execute();
      const lines = keys.map((key) => `${key.key_id}  ${key.algorithm}  ${key.created_at.toISOString()}\n`);
      process.stdout.write(lines.join('') || `The site "${site.key}" has no keys.\n`);
    });
  },
});
