import { applyRetention } from '@gazette/schema/comment/retention.ts';
import { pacedClock } from '@gazette/schema/event/paced-clock.ts';
import type { JobDefinition } from '../jobs/job.ts';

const HOUR = 3_600_000;
/** How far one run may go beyond the last: a server that stood still for a month has caught up in little more than a day. */
const STRIDE = 24 * HOUR;

/** Deletes what is kept no longer: by each site's policy, and what has expired by itself. */
export const retention: JobDefinition = {
  name: 'retention',
  every: HOUR,
  async run({ database, readers, sites, now }) {
    await readers.renewAddressKey();
    const until = await database.bookkeep((db) => pacedClock(db, 'retention-clock', now(), STRIDE));
    for (const site of sites.all()) await applyRetention(database, site, until);
    await database.bookkeep(async (db) => {
      await db.deleteFrom('spent_proof').where('expires_at', '<', until).execute();
      await db.deleteFrom('rate_limit').where('expire', '<', until.getTime() - HOUR).execute();
      await db.deleteFrom('staff_session').where('expires_at', '<', until).execute();
    });
  },
};
