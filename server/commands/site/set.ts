import { saveSite } from '@gazette/schema/site/save-site.ts';
import { defineCommand } from 'citty';
import { OperatorError } from '../../lifecycle/operator-error.ts';
import { withExamples } from '../examples.ts';
import { withServices } from '../with-services.ts';
import { afterAddressChange } from './after-address-change.ts';
import { namedSite } from './named-site.ts';
import { noteSite } from './note-site.ts';
import { siteDraftOf, siteOptions } from './site-options.ts';

export const set = defineCommand({
  meta: withExamples({
    name: 'set',
    description:
      'Change a site; what is left out stays. A running server follows within a second. Where other address rules or hosts look for conversations elsewhere, they are brought there, or it is said how.',
    examples: [
      'gazette site set daily --moderation before',
      'gazette site set daily --policy contact=desk@daily.example --policy editMinutes=10',
      'gazette site set daily --host daily.example --host www.daily.example --url https://daily.example',
    ],
  }),
  args: {
    key: { type: 'positional', required: true, description: 'Key of the site.' },
    ...siteOptions,
  },
  async run({ args, rawArgs }) {
    await withServices({}, async (services) => {
      const { database, sites, now } = services;
      const known = namedSite(sites, args.key);
      const draft = siteDraftOf(known.key, rawArgs, known);
      if (Object.values(draft).every((value) => value === undefined || value === known.key)) {
        throw new OperatorError('Nothing to change was named. "gazette site set --help" lists what can be.');
      }
      const site = await saveSite(database, { ...draft, version: known.version }, now());
      await noteSite(database, site, 'site.change', now());
      process.stdout.write(`Changed the site "${known.key}".\n`);
      process.stdout.write(await afterAddressChange(services, draft));
    });
  },
});
