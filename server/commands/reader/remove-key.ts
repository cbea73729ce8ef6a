import { removeReaderKey } from '@gazette/schema/reader/save-reader-key.ts';
import { defineCommand } from 'citty';
import { OperatorError } from '../../lifecycle/operator-error.ts';
import { withExamples } from '../examples.ts';
import { namedSite, siteOption } from '../site/named-site.ts';
import { withServices } from '../with-services.ts';

export const removeKey = defineCommand({
  meta: withExamples({
    name: 'remove-key',
    description: 'Take a key away; the tokens it signed are good no more.',
    examples: ['gazette reader remove-key 2026-01'],
  }),
  args: { keyId: { type: 'positional', required: true, description: 'The `kid` of its tokens.' }, ...siteOption },
  async run({ args }) {
    await withServices({}, async ({ database, sites, now }) => {
      const site = namedSite(sites, args.site);
      const removed = await database.write(site, now(), (unit) => removeReaderKey(unit, args.keyId));
      if (!removed) throw new OperatorError(`The site "${site.key}" has no key "${args.keyId}".`);
      process.stdout.write(`Removed the key "${args.keyId}".\n`);
    });
  },
});
