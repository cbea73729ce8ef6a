import { fanOut, hasEventsToFanOut } from '@gazette/schema/webhook/fan-out.ts';
import type { JobDefinition } from '../jobs/job.ts';
import { webhookPayload } from './payload.ts';

/** Events that are turned into deliveries in one transaction. */
const BATCH = 500;

/** Puts what has happened on its way to the webhooks that asked for it. */
export const tellWebhooks: JobDefinition = {
  name: 'tell-webhooks',
  every: 1_000,
  isWanted: ({ database }) => hasEventsToFanOut(database.reads),
  async run({ database, sites, now }) {
    const payload: Parameters<typeof fanOut>[1]['payload'] = (event, site) =>
      webhookPayload(event, sites.all().find(({ id }) => id === site)?.key ?? '');
    for (let read = BATCH; read === BATCH; ) {
      read = await database.bookkeep((db) =>
        fanOut(db, { dialect: database.dialect, limit: BATCH, payload, now: now() }),
      );
    }
  },
};
