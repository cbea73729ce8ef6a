import { setStaffRole } from '@gazette/schema/staff/save-staff.ts';
import { staffRoles } from '@gazette/schema/staff/staff-role.ts';
import { defineCommand } from 'citty';
import { withExamples } from '../examples.ts';
import { namedSite, siteOption } from '../site/named-site.ts';
import { withServices } from '../with-services.ts';
import { namedStaff, roleNamed } from './named-staff.ts';

export const setRole = defineCommand({
  meta: withExamples({
    name: 'set-role',
    description: 'Change what somebody is on a site, at once, in mid-session too.',
    examples: [
      'gazette staff set-role desk@news.example editor',
      'gazette staff set-role desk@news.example none --site sports',
    ],
  }),
  args: {
    email: { type: 'positional', required: true, description: 'Who.' },
    role: {
      type: 'positional',
      required: true,
      description: `One of ${staffRoles.join(', ')}; "none" takes them off the site, with their tokens for it.`,
    },
    ...siteOption,
  },
  async run({ args }) {
    const role = args.role === 'none' ? null : roleNamed(args.role);
    await withServices({}, async ({ database, sites, now }) => {
      const site = namedSite(sites, args.site);
      const { id, name } = await namedStaff(database, args.email);
      await database.write(site, now(), (unit) => setStaffRole(unit, id, role, null));
      process.stdout.write(
        role ? `${name} is now ${role} of "${site.key}".\n` : `${name} works for "${site.key}" no more.\n`,
      );
    });
  },
});
