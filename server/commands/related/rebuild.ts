import { rebuildRelated } from '@gazette/schema/related/rebuild-related.ts';
import { recordAudit } from '@gazette/schema/staff/record-audit.ts';
import { defineCommand } from 'citty';
import { settleWithProgress } from '../../related/settle-due.ts';
import { withExamples } from '../examples.ts';
import { progressBar } from '../progress-bar.ts';
import { namedSite, siteOption } from '../site/named-site.ts';
import { withServices } from '../with-services.ts';

export const rebuild = defineCommand({
  meta: withExamples({
    name: 'rebuild',
    description: 'Make the lists beside all articles of a site anew. They can be read meanwhile; interrupted, a running server goes on with it.',
    examples: ['gazette related rebuild --site daily'],
  }),
  args: { ...siteOption },
  async run({ args }) {
    await withServices({}, async ({ database, sites, now }) => {
      const site = namedSite(sites, args.site);
      await database.write(site, now(), async (unit) => {
        await rebuildRelated(unit);
        await recordAudit(unit, { staff: null, action: 'related.rebuild', subject: null });
      });
      const bar = progressBar('Finding related articles', 0);
      try {
        await settleWithProgress(database, site, now(), bar);
      } finally {
        bar.stop();
      }
      process.stdout.write(`The lists of the site "${site.key}" are made anew.\n`);
    });
  },
});
