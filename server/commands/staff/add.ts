import { addStaff } from '@gazette/schema/staff/save-staff.ts';
import { accountByEmail } from '@gazette/schema/staff/staff-account.ts';
import { staffRoles } from '@gazette/schema/staff/staff-role.ts';
import { defineCommand } from 'citty';
import { OperatorError } from '../../lifecycle/operator-error.ts';
import { hashPassword } from '../../session/password.ts';
import { withExamples } from '../examples.ts';
import { namedSite, siteOption } from '../site/named-site.ts';
import { withServices } from '../with-services.ts';
import { roleNamed } from './named-staff.ts';
import { passwordOption, readPassword } from './read-password.ts';

export const add = defineCommand({
  meta: withExamples({
    name: 'add',
    description: 'Take somebody on for a site. Whoever works for another one already keeps name and password.',
    examples: [
      'gazette staff add salma@news.example --name "سلمى حداد" --role owner',
      'gazette staff add desk@news.example --name "Night desk" --role moderator --site sports --password-stdin < password.txt',
      'gazette staff add import@news.example --name "Import" --role editor --without-password',
    ],
  }),
  args: {
    email: { type: 'positional', required: true, description: 'What they sign in with.' },
    name: {
      type: 'string',
      valueHint: 'text',
      description: 'Their name, as colleagues see it. Needed for somebody new.',
    },
    role: {
      type: 'string',
      required: true,
      valueHint: staffRoles.join('|'),
      description: 'What they are on this site.',
    },
    ...siteOption,
    ...passwordOption,
    'without-password': { type: 'boolean', description: 'Give no password: they work by token only.' },
  },
  async run({ args }) {
    const role = roleNamed(args.role);
    await withServices({}, async ({ database, sites, now }) => {
      const site = namedSite(sites, args.site);
      const known = await accountByEmail(database, args.email);
      if (!known && !args.name) throw new OperatorError('Somebody new needs a --name.');
      const takesPassword = !known && !args['without-password'];
      const passwordHash = takesPassword ? await hashPassword(await readPassword(args['password-stdin'])) : null;
      const name = known?.name ?? args.name ?? '';
      await database.write(site, now(), (unit) =>
        addStaff(unit, { email: args.email, name, role, passwordHash }, null),
      );
      process.stdout.write(`${name} is now ${role} of "${site.key}".\n`);
    });
  },
});
