import { setPassword } from '@gazette/schema/staff/staff-account.ts';
import { defineCommand } from 'citty';
import { hashPassword } from '../../session/password.ts';
import { withExamples } from '../examples.ts';
import { namedSite } from '../site/named-site.ts';
import { withServices } from '../with-services.ts';
import { namedStaff } from './named-staff.ts';
import { passwordOption, readPassword } from './read-password.ts';

export const password = defineCommand({
  meta: withExamples({
    name: 'password',
    description: 'Give somebody another password; whoever is signed in as them is signed out.',
    examples: [
      'gazette staff password desk@news.example',
      'gazette staff password desk@news.example --password-stdin < password.txt',
    ],
  }),
  args: {
    email: { type: 'positional', required: true, description: 'Whose password.' },
    ...passwordOption,
  },
  async run({ args }) {
    await withServices({}, async ({ database, sites, now }) => {
      const { id, name } = await namedStaff(database, args.email);
      const passwordHash = await hashPassword(await readPassword(args['password-stdin']));
      await database.write(namedSite(sites, undefined), now(), (unit) => setPassword(unit, id, passwordHash, null));
      process.stdout.write(`${name} has a new password.\n`);
    });
  },
});
