import { saveSource } from '@gazette/schema/source/save-source.ts';
import { defineCommand } from 'citty';
import { withExamples } from '../examples.ts';
import { namedSite, siteOption } from '../site/named-site.ts';
import { withServices } from '../with-services.ts';
import { namedSource, sourceArgument } from './named-source.ts';
import { ruleOf, ruleOptions, yesOrNo } from './source-options.ts';

export const set = defineCommand({
  meta: withExamples({
    name: 'set',
    description: 'Change how a source is followed; what is left out stays.',
    examples: ['gazette source set wire --rule publish', 'gazette source set wire --active no --pictures yes'],
  }),
  args: {
    source: sourceArgument,
    address: { type: 'string', valueHint: 'address', description: 'Where it is by now.' },
    active: { type: 'string', valueHint: 'yes|no', description: 'Whether it is read.' },
    ...ruleOptions,
    ...siteOption,
  },
  async run({ args }) {
    const { address } = args;
    const active = yesOrNo('active', args.active);
    await withServices({}, async ({ database, sites, now }) => {
      const site = namedSite(sites, args.site);
      const { id } = await namedSource(database, site, args.source);
      const draft = { id, ...ruleOf(args), address, active };
      const { outcome } = await database.write(site, now(), (unit) => saveSource(unit, draft));
      process.stdout.write(`The source ${id} is ${outcome}.\n`);
    });
  },
});
