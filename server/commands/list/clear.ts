import { defineCommand } from 'citty';
import { withExamples } from '../examples.ts';
import { namedSite, siteOption } from '../site/named-site.ts';
import { withServices } from '../with-services.ts';
import { changeList } from './change-list.ts';

export const clear = defineCommand({
  meta: withExamples({
    name: 'clear',
    description: 'Take every article out of a list: readers see the latest there.',
    examples: ['gazette list clear front'],
  }),
  args: { key: { type: 'positional', required: true, description: 'Key of the list.' }, ...siteOption },
  async run({ args: { key, site: siteKey } }) {
    await withServices({}, async (services) => {
      const outcome = await changeList(services, namedSite(services.sites, siteKey), { key, slots: () => [] });
      process.stdout.write(outcome === 'unchanged' ? `The list "${key}" was empty.\n` : `The list "${key}" is empty.\n`);
    });
  },
});
