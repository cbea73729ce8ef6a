import { parseArgs } from 'node:util';
import { permissions, type Permission } from '@gazette/schema/staff/staff-role.ts';
import { createStaffToken } from '@gazette/schema/staff/staff-tokens.ts';
import { defineCommand } from 'citty';
import { OperatorError } from '../../lifecycle/operator-error.ts';
import { withExamples } from '../examples.ts';
import { namedSite, siteOption } from '../site/named-site.ts';
import { namedStaff } from '../staff/named-staff.ts';
import { withServices } from '../with-services.ts';

const DAY = 86_400_000;
const MOST_DAYS = 365;

export const create = defineCommand({
  meta: withExamples({
    name: 'create',
    description: 'Make a token for one site and print it. It is shown this once: only its hash is kept.',
    examples: [
      'gazette token create salma@news.example --name "Front page" --permission articles:write --permission articles:publish',
      'gazette token create desk@news.example --name "Spam filter" --permission comments:moderate --days 30 --site sports',
    ],
  }),
  args: {
    email: { type: 'positional', required: true, description: 'In whose name it acts.' },
    name: { type: 'string', required: true, valueHint: 'text', description: 'What it is for.' },
    permission: {
      type: 'string',
      required: true,
      valueHint: 'permission',
      description: `What it may do; repeatable. ${permissions.join(', ')}.`,
    },
    days: {
      type: 'string',
      valueHint: 'number',
      default: '90',
      description: `Days for which it is good, up to ${MOST_DAYS}.`,
    },
    ...siteOption,
  },
  async run({ args, rawArgs }) {
    const wanted = permissionsIn(rawArgs);
    const days = Number(args.days);
    if (!/^\d{1,3}$/.test(args.days) || days < 1 || days > MOST_DAYS) {
      throw new OperatorError(`--days must be a number from 1 to ${MOST_DAYS}, not "${args.days}".`);
    }
    await withServices({}, async ({ database, sites, now }) => {
      const site = namedSite(sites, args.site);
      const { id: staff } = await namedStaff(database, args.email);
      const moment = now();
      const expiresAt = new Date(moment.getTime() + days * DAY);
      const made = await database.write(site, moment, (unit) =>
        createStaffToken(unit, { staff, name: args.name, permissions: wanted, expiresAt }, null),
      );
      process.stdout.write(`${made.token}\n`);
      process.stderr.write(
        `Token ${made.id} for "${site.key}", good until ${expiresAt.toISOString()}. It is not shown again.\n`,
      );
    });
  },
});

/** The library keeps only the last of an option given twice, so this one is read from the arguments themselves. */
function permissionsIn(rawArgs: readonly string[]): Permission[] {
  const { values } = parseArgs({
    args: [...rawArgs],
    strict: false,
    allowPositionals: true,
    options: { permission: { type: 'string', multiple: true } },
  });
  return (values.permission ?? []).map((word) => {
    const permission = permissions.find((known) => known === word);
    if (!permission)
      throw new OperatorError(`"${String(word)}" is no permission. There are: ${permissions.join(', ')}.`);
    return permission;
  });
}
