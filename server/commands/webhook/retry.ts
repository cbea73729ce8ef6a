import { retryDeliveries } from '@gazette/schema/webhook/manage-webhooks.ts';
import { defineCommand } from 'citty';
import { namedSite, siteOption } from '../site/named-site.ts';
import { withServices } from '../with-services.ts';
import { namedWebhook, webhookArgument } from './named-webhook.ts';

export const retry = defineCommand({
  meta: { name: 'retry', description: 'Send again what did not arrive; a running server does so within the second.' },
  args: {
    ...webhookArgument,
    delivery: { type: 'string', valueHint: 'id', description: 'One delivery; all that did not arrive when left out.' },
    ...siteOption,
  },
  async run({ args }) {
    await withServices({}, async (services) => {
      const site = namedSite(services.sites, args.site);
      const { id } = await namedWebhook(services, site, args.id);
      const count = await services.database.write(site, services.now(), (unit) => retryDeliveries(unit, id, args.delivery, null));
      process.stdout.write(`${count} ${count === 1 ? 'delivery is' : 'deliveries are'} sent again.\n`);
    });
  },
});
