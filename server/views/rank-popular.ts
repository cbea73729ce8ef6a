import { rankSite } from '@gazette/schema/popularity/rank-site.ts';
import type { JobDefinition } from '../jobs/job.ts';

/** Makes the rankings of every site anew. One that cannot be ranked does not hold up the others. */
export const rankPopular: JobDefinition = {
  name: 'rank-popular',
  every: 60_000,
  async run({ database, sites, now }, log) {
    const failures: unknown[] = [];
    for (const site of sites.all()) {
      try {
        await rankSite(database, site, now());
      } catch (error) {
        log.error({ err: error, site: site.key }, 'a site could not be ranked');
        failures.push(error);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} site(s) could not be ranked: ${String(failures[0])}`);
  },
};
