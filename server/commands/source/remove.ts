import { removeSource } from '@gazette/schema/source/save-source.ts';
import { defineCommand } from 'citty';
import { withExamples } from '../examples.ts';
import { namedSite, siteOption } from '../site/named-site.ts';
import { withServices } from '../with-services.ts';
import { namedSource, sourceArgument } from './named-source.ts';

export const remove = defineCommand({
  meta: withExamples({ name: 'remove', description: 'Follow a source no longer; its articles stay.', examples: ['gazette source remove wire'] }),
  args: { source: sourceArgument, ...siteOption },
  async run({ args }) {
    await withServices({}, async ({ database, sites, now }) => {
      const site = namedSite(sites, args.site);
      const { id, name } = await namedSource(database, site, args.source);
      await database.write(site, now(), (unit) => removeSource(unit, id));
      process.stdout.write(`"${name}" is followed no longer.\n`);
    });
  },
});
