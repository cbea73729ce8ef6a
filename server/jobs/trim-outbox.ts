import { forgetEvents } from '@gazette/schema/event/event-log.ts';
import type { JobDefinition } from './job.ts';

const DAY = 86_400_000;
/** How long an event can still be asked for. */
const KEPT = 7 * DAY;
/** Events forgotten in one transaction. */
const BATCH = 1_000;

/** Forgets what everybody has heard long ago. */
export const trimOutbox: JobDefinition = {
  name: 'trim-outbox',
  every: DAY / 24,
  async run({ database, now }) {
    const until = new Date(now().getTime() - KEPT);
    for (let gone = BATCH; gone === BATCH; ) gone = await database.bookkeep((db) => forgetEvents(db, until, BATCH));
  },
};
