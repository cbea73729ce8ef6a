import { writeDigest } from '@gazette/schema/comment/desk/write-digest.ts';
import type { JobDefinition } from '../jobs/job.ts';
import { waitingUrl } from '../session/link-addresses.ts';

/** Writes to the moderators of each site what waits for them; a site that fails does not hold up the others. */
export const writeDigests: JobDefinition = {
  name: 'write-digests',
  every: 15 * 60_000,
  async run({ config, database, sites, now }, log) {
    const failures: unknown[] = [];
    for (const site of sites.all()) {
      try {
        await writeDigest(database, site, now(), (kind) => waitingUrl(config, site, kind));
      } catch (error) {
        log.error({ err: error, site: site.key }, 'a digest could not be written');
        failures.push(error);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} digest(s) could not be written: ${String(failures[0])}`);
  },
};
