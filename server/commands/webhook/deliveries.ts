import { deliveriesOf, type DeliveryRow } from '@gazette/schema/webhook/deliveries.ts';
import { defineCommand } from 'citty';
import { OperatorError } from '../../lifecycle/operator-error.ts';
import { namedSite, siteOption } from '../site/named-site.ts';
import { withCurrentDatabase } from '../with-current-database.ts';
import { namedWebhook, webhookArgument } from './named-webhook.ts';

export const deliveries = defineCommand({
  meta: { name: 'deliveries', description: 'What was last sent to a webhook, the newest first.' },
  args: {
    ...webhookArgument,
    first: { type: 'string', default: '20', description: 'How many.' },
    ...siteOption,
    json: { type: 'boolean', description: 'Print JSON.' },
  },
  async run({ args }) {
    const first = Number(args.first);
    if (!Number.isInteger(first) || first < 1 || first > 1000) {
      throw new OperatorError(`--first must be a whole number from 1 to 1000, not "${args.first}".`);
    }
    await withCurrentDatabase(async (services) => {
      const { id } = await namedWebhook(services, namedSite(services.sites, args.site), args.id);
      const rows = await deliveriesOf(services.database, id, first);
      if (args.json) process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
      else process.stdout.write(`${rows.map(line).join('\n') || 'Nothing was sent yet.'}\n`);
    });
  },
});

function line({ id, topic, created_at: createdAt, attempts, delivered_at: deliveredAt, next_attempt_at: next, last_error: error }: DeliveryRow): string {
  const outcome = deliveredAt
    ? `arrived ${deliveredAt.toISOString()}`
    : next
      ? `next try ${next.toISOString()}`
      : 'given up';
  return `${id}  ${createdAt.toISOString()}  ${topic}  ${attempts} ${attempts === 1 ? 'try' : 'tries'}  ${outcome}${error ? `  ${error}` : ''}`;
}
