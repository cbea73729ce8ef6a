import {
  claimDelivery,
  dueDeliveries,
  markDelivered,
  markFailed,
  markGone,
  type DueDelivery,
} from '@gazette/schema/webhook/deliveries.ts';
import { webhookKey } from '@gazette/schema/webhook/webhook-secret.ts';
import type { Logger } from 'pino';
import type { JobDefinition } from '../jobs/job.ts';
import type { Services } from '../services.ts';
import { createPoster, type Poster } from '../outside/post.ts';
import { signedHeaders } from '../outside/sign.ts';
import { backoff } from './backoff.ts';

/** Deliveries of one run, and of one webhook in it. */
const BATCH = { all: 200, webhook: 20 };
/** How many are under way at a time. */
const AT_ONCE = 16;
/** What a try takes at the most besides waiting for the answer, in milliseconds. */
const MARGIN = 5_000;

/**
 * Sends what is due. A try is written down before it is made and its outcome after it: a process that dies in between
 * has perhaps sent it, so it is sent again, under the same id.
 */
export const deliverWebhooks: JobDefinition = {
  name: 'deliver-webhooks',
  every: 500,
  isWanted: async ({ database, now }) => (await dueDeliveries(database, now(), 1, 1)).length > 0,
  async run(services, log) {
    const { config, database, now } = services;
    const poster = createPoster({
      allowPrivateAddresses: config.webhookAllowPrivateAddresses,
      allowedBy: 'GAZETTE_WEBHOOK_ALLOW_PRIVATE_ADDRESSES=true',
    });
    try {
      const due = await dueDeliveries(database, now(), BATCH.all, BATCH.webhook);
      const work = due.values();
      const worker = async () => {
        for (const delivery of work) await deliver(services, poster, delivery, log);
      };
      await Promise.all(Array.from({ length: Math.min(AT_ONCE, due.length) }, worker));
    } finally {
      await poster.close();
    }
  },
};

async function deliver({ config, database, now }: Services, poster: Poster, delivery: DueDelivery, log: Logger): Promise<void> {
  const lease = new Date(now().getTime() + config.webhookTimeout + MARGIN);
  if (!(await database.bookkeep((db) => claimDelivery(db, delivery, lease)))) return;
  const body = JSON.stringify(delivery.payload);
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Gazette',
    ...signedHeaders(webhookKey(delivery.secret), delivery.id, now(), body),
  };
  let problem: string;
  let retryAfter: number | undefined;
  try {
    const { status, retryAfter: wished } = await poster.post(delivery.url, headers, body, config.webhookTimeout);
    if (status >= 200 && status < 300) return await database.bookkeep((db) => markDelivered(db, delivery, now()));
    if (status === 410) {
      log.warn({ webhook: delivery.webhook }, 'a webhook is gone and is told no more');
      return await database.bookkeep((db) => markGone(db, delivery, now()));
    }
    problem = `The receiver answered ${status}.`;
    retryAfter = wished;
  } catch (error) {
    problem = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
  const attempts = delivery.attempts + 1;
  const isOver = attempts >= config.webhookAttempts;
  const wait = Math.max(backoff(attempts), Math.min(retryAfter ?? 0, 86_400) * 1000);
  const retryAt = isOver ? null : new Date(now().getTime() + wait);
  if (isOver) log.warn({ webhook: delivery.webhook, delivery: delivery.id, problem }, 'a delivery was given up');
  await database.bookkeep((db) => markFailed(db, delivery, problem, retryAt));
}
