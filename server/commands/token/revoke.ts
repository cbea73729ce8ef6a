import { revokeStaffToken } from '@gazette/schema/staff/staff-tokens.ts';
import { defineCommand } from 'citty';
import { OperatorError } from '../../lifecycle/operator-error.ts';
import { withExamples } from '../examples.ts';
import { namedSite, siteOption } from '../site/named-site.ts';
import { withServices } from '../with-services.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const revoke = defineCommand({
  meta: withExamples({
    name: 'revoke',
    description: 'End a token at once.',
    examples: ['gazette token revoke 01991d6e-7c1f-7aa0-9a43-3d5a4c9f0b11'],
  }),
  args: {
    id: { type: 'positional', required: true, description: 'Its id, as "gazette token list" shows it.' },
    ...siteOption,
  },
  async run({ args }) {
    if (!uuid.test(args.id))
      throw new OperatorError(`"${args.id}" is not the id of a token. "gazette token list" shows them.`);
    await withServices({}, async ({ database, sites, now }) => {
      const site = namedSite(sites, args.site);
      await database.write(site, now(), (unit) => revokeStaffToken(unit, args.id.toLowerCase(), null));
      process.stdout.write('The token works no more.\n');
    });
  },
});
