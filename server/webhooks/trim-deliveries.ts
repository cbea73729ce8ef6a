import { forgetDeliveries } from '@gazette/schema/webhook/deliveries.ts';
import type { JobDefinition } from '../jobs/job.ts';

const DAY = 86_400_000;
/** How long one can look up what was sent. */
const KEPT = 14 * DAY;

/** Forgets what arrived or was given up long ago. */
export const trimDeliveries: JobDefinition = {
  name: 'trim-deliveries',
  every: DAY / 24,
  async run({ database, now }) {
    await database.bookkeep((db) => forgetDeliveries(db, new Date(now().getTime() - KEPT)));
  },
};
