import { staffOfSite } from '@gazette/schema/staff/staff.query.ts';
import { defineCommand } from 'citty';
import { withExamples } from '../examples.ts';
import { namedSite, siteOption } from '../site/named-site.ts';
import { withCurrentDatabase } from '../with-current-database.ts';

const MOST = 10_000;

export const list = defineCommand({
  meta: withExamples({
    name: 'list',
    description: 'List who works for a site.',
    examples: ['gazette staff list', 'gazette staff list --site sports --json'],
  }),
  args: { ...siteOption, json: { type: 'boolean', description: 'Print JSON.' } },
  async run({ args }) {
    await withCurrentDatabase(async ({ database, sites }) => {
      const site = namedSite(sites, args.site);
      const staff = await staffOfSite(database, site, { limit: MOST, backwards: false });
      if (args.json) {
        process.stdout.write(`${JSON.stringify(staff, null, 2)}\n`);
        return;
      }
      const lines = staff.map(
        ({ email, name, role, disabledAt }) =>
          `${role.padEnd(12)} ${email}  ${name}${disabledAt ? '  (disabled)' : ''}\n`,
      );
      process.stdout.write(
        lines.join('') || `Nobody works for "${site.key}" yet. "gazette staff add" takes somebody on.\n`,
      );
    });
  },
});
