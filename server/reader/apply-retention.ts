import { applyRetention } from '@gazette/schema/comment/retention.ts';
import type { JobDefinition } from '../jobs/job.ts';

const HOUR = 3_600_000;

/** Deletes what is kept no longer: by each site's policy, and what has expired by itself. */
export const retention: JobDefinition = {
  name: 'retention',
  every: HOUR,
  lease: HOUR,
  async run({ database, readers, sites, now }) {
    await readers.renewAddressKey();
    for (const site of sites.all()) await applyRetention(database, site, now());
    await database.bookkeep(async (db) => {
      await db.deleteFrom('spent_proof').where('expires_at', '<', now()).execute();
      await db.deleteFrom('rate_limit').where('expire', '<', now().getTime() - HOUR).execute();
      await db.deleteFrom('staff_session').where('expires_at', '<', now()).execute();
    });
  },
};
