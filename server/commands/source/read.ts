import { defineCommand } from 'citty';
import { OperatorError } from '../../lifecycle/operator-error.ts';
import { readFollowed } from '../../sources/read-followed.ts';
import { withExamples } from '../examples.ts';
import { namedSite, siteOption } from '../site/named-site.ts';
import { withServices } from '../with-services.ts';
import { namedSource, sourceArgument } from './named-source.ts';

export const read = defineCommand({
  meta: withExamples({ name: 'read', description: 'Read a source now, whenever it is due.', examples: ['gazette source read wire'] }),
  args: { source: sourceArgument, ...siteOption },
  async run({ args }) {
    await withServices({}, async (services) => {
      const site = namedSite(services.sites, args.site);
      const source = await namedSource(services.database, site, args.source);
      const result = await readFollowed(services, site, source, services.log);
      if (!result) throw new OperatorError('It is being read by another process just now.');
      if (result.problem !== undefined) throw new OperatorError(result.problem);
      const told = Object.entries(result.outcomes).map(([outcome, count]) => `${count} ${outcome}`);
      process.stdout.write(`${told.join(', ') || 'Nothing new'}.\n`);
    });
  },
});
