import { inviteSite } from '@gazette/schema/staff/invite-staff.ts';
import { defineCommand } from 'citty';
import { linksOf } from '../../session/link-addresses.ts';
import { withExamples } from '../examples.ts';
import { withServices } from '../with-services.ts';
import { namedSite } from './named-site.ts';

export const invite = defineCommand({
  meta: withExamples({
    name: 'invite',
    description: 'Make a link by which somebody founds a site of their own, once. The link is printed here and never again.',
    examples: ['gazette site invite', 'gazette site invite --email nadia@village.example'],
  }),
  args: {
    email: { type: 'string', valueHint: 'e-mail', description: 'Send the link there as well.' },
  },
  async run({ args }) {
    await withServices({}, async ({ config, database, sites, now }) => {
      const site = namedSite(sites, undefined);
      const made = await database.write(site, now(), (unit) => inviteSite(unit, { email: args.email ?? null }, linksOf(config), null));
      process.stdout.write(`${made.url}\n`);
    });
  },
});
