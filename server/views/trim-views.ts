import { forgetCreativeCounts } from '@gazette/schema/placement/creative-counts.ts';
import { forgetViews } from '@gazette/schema/popularity/add-views.ts';
import type { JobDefinition } from '../jobs/job.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Forgets who was counted once the hour is over, destroys the keys of days that are over, and deletes counts that are too old. */
export const trimViews: JobDefinition = {
  name: 'trim-views',
  every: HOUR,
  async run({ config, database, views, now }) {
    const moment = now().getTime();
    const before = (time: number) => new Date(moment - time);
    await views.destroyOldKeys();
    // An hour more than the hour itself: what waited in another process may still be written.
    const until = { hours: before(config.viewHoursDays * DAY), days: before(config.viewDays * DAY), marks: before(2 * HOUR) };
    await database.bookkeep(async (db) => {
      await forgetViews(db, until);
      await forgetCreativeCounts(db, until.days);
    });
  },
};
