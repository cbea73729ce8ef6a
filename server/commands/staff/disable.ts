import { disableStaff, enableStaff } from '@gazette/schema/staff/staff-account.ts';
import { defineCommand } from 'citty';
import { withExamples } from '../examples.ts';
import { namedSite } from '../site/named-site.ts';
import { withServices } from '../with-services.ts';
import { namedStaff } from './named-staff.ts';

export const disable = defineCommand({
  meta: withExamples({
    name: 'disable',
    description: 'Close an account on all sites: its sessions end, its tokens are refused.',
    examples: ['gazette staff disable desk@news.example', 'gazette staff disable desk@news.example --undo'],
  }),
  args: {
    email: { type: 'positional', required: true, description: 'Whose account.' },
    undo: { type: 'boolean', description: 'Open the account again.' },
  },
  async run({ args }) {
    await withServices({}, async ({ database, sites, now }) => {
      const { id, name } = await namedStaff(database, args.email);
      const change = args.undo ? enableStaff : disableStaff;
      await database.write(namedSite(sites, undefined), now(), (unit) => change(unit, id, null));
      process.stdout.write(
        args.undo ? `The account of ${name} is open again.\n` : `The account of ${name} is closed.\n`,
      );
    });
  },
});
