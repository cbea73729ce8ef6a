import { forgetItems } from '@gazette/schema/source/forget-items.ts';
import type { JobDefinition } from '../jobs/job.ts';

const DAY = 86_400_000;

/** Forgets what followed sources have brought and no longer name. */
export const trimItems: JobDefinition = {
  name: 'trim-source-items',
  every: DAY / 4,
  async run({ config, database, now }, log) {
    const items = await database.bookkeep((db) => forgetItems(db, new Date(now().getTime() - config.sourceItemDays * DAY)));
    if (items > 0) log.info({ items }, 'items of sources were forgotten');
  },
};
