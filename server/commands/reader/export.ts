import { exportReader } from '@gazette/schema/comment/export-reader.ts';
import { recordAudit } from '@gazette/schema/staff/record-audit.ts';
import { defineCommand } from 'citty';
import { OperatorError } from '../../lifecycle/operator-error.ts';
import { withExamples } from '../examples.ts';
import { namedSite, siteOption } from '../site/named-site.ts';
import { withCurrentDatabase } from '../with-current-database.ts';
import { readerArg, readerId } from './reader-id.ts';

export const exportCommand = defineCommand({
  meta: withExamples({
    name: 'export',
    description: 'Print all that is stored of one reader, as JSON.',
    examples: ['gazette reader export 0198c0de-0000-7000-8000-000000000000 > reader.json'],
  }),
  args: { ...readerArg, ...siteOption },
  async run({ args }) {
    await withCurrentDatabase(async ({ database, sites, now }) => {
      const site = namedSite(sites, args.site);
      const data = await exportReader(database, site, readerId(args.id), now());
      if (!data) throw new OperatorError(`The site "${site.key}" has no reader ${args.id}.`);
      await database.write(site, now(), (unit) =>
        recordAudit(unit, { staff: null, action: 'reader.export', subject: readerId(args.id) }),
      );
      process.stdout.write(`${JSON.stringify(data, null, 2)}\n`);
    });
  },
});
