import { webhooksOf, type WebhookRow } from '@gazette/schema/webhook/deliveries.ts';
import type { Site } from '@gazette/schema/site/site.entity.ts';
import { OperatorError } from '../../lifecycle/operator-error.ts';
import type { Services } from '../../services.ts';

/** The argument by which a command is told its webhook. */
export const webhookArgument = {
  id: { type: 'positional', required: true, description: 'Id of the webhook, as "gazette webhook list" shows it.' },
} as const;

/** @throws {OperatorError} naming the webhooks there are. */
export async function namedWebhook({ database }: Services, site: Site, id: string): Promise<WebhookRow> {
  const all = await webhooksOf(database, site.id);
  const found = all.find((one) => one.id === id.toLowerCase());
  if (found) return found;
  const known = all.map((one) => one.id).join(', ') || 'none';
  throw new OperatorError(`The site "${site.key}" has no webhook "${id}". It has: ${known}.`);
}
