import { saveSource } from '@gazette/schema/source/save-source.ts';
import { defineCommand } from 'citty';
import { OperatorError } from '../../lifecycle/operator-error.ts';
import { withExamples } from '../examples.ts';
import { namedSite, siteOption } from '../site/named-site.ts';
import { withServices } from '../with-services.ts';
import { namedSource, sourceArgument } from './named-source.ts';
import { ruleOf, ruleOptions } from './source-options.ts';

export const set = defineCommand({
  meta: withExamples({
    name: 'set',
    description: 'Change how a source is followed; what is left out stays.',
    examples: ['gazette source set wire --rule publish', 'gazette source set wire --active no'],
  }),
  args: {
    source: sourceArgument,
    address: { type: 'string', valueHint: 'address', description: 'Where it is by now.' },
    active: { type: 'string', valueHint: 'yes|no', description: 'Whether it is read.' },
    ...ruleOptions,
    ...siteOption,
  },
  async run({ args }) {
    const { active, address } = args;
    if (active !== undefined && active !== 'yes' && active !== 'no') throw new OperatorError(`--active must be yes or no, not "${active}".`);
    await withServices({}, async ({ database, sites, now }) => {
      const site = namedSite(sites, args.site);
      const { id } = await namedSource(database, site, args.source);
      const draft = { id, ...ruleOf(args), address, active: active === undefined ? undefined : active === 'yes' };
      const { outcome } = await database.write(site, now(), (unit) => saveSource(unit, draft));
      process.stdout.write(`The source ${id} is ${outcome}.\n`);
    });
  },
});
