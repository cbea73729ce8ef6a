import type { JobDefinition } from '../jobs/job.ts';
import { deliverWebhooks } from './deliver-webhooks.ts';
import { tellWebhooks } from './tell-webhooks.ts';
import { trimDeliveries } from './trim-deliveries.ts';

/** Run apart from the other jobs: a receiver that does not answer must not hold up what is to be published now. */
export const webhookJobs: readonly JobDefinition[] = [tellWebhooks, deliverWebhooks, trimDeliveries];
