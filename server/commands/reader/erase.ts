import { eraseReader } from '@gazette/schema/comment/erase-reader.ts';
import { exportReader } from '@gazette/schema/comment/export-reader.ts';
import { defineCommand } from 'citty';
import { OperatorError } from '../../lifecycle/operator-error.ts';
import { withExamples } from '../examples.ts';
import { namedSite, siteOption } from '../site/named-site.ts';
import { withServices } from '../with-services.ts';
import { readerArg, readerId } from './reader-id.ts';

export const erase = defineCommand({
  meta: withExamples({
    name: 'erase',
    description: 'Forget one reader with everything they wrote. It cannot be undone.',
    examples: ['gazette reader erase 0198c0de-0000-7000-8000-000000000000 --site sports'],
  }),
  args: { ...readerArg, ...siteOption },
  async run({ args }) {
    await withServices({}, async ({ database, sites, now }) => {
      const site = namedSite(sites, args.site);
      const id = readerId(args.id);
      if (!(await exportReader(database, site, id, now()))) throw new OperatorError(`The site "${site.key}" has no reader ${args.id}.`);
      const { comments } = await eraseReader(database, site, id, now());
      process.stdout.write(`Erased the reader and the words of ${comments} comment(s).\n`);
    });
  },
});
