import { removeWebhook } from '@gazette/schema/webhook/manage-webhooks.ts';
import { defineCommand } from 'citty';
import { namedSite, siteOption } from '../site/named-site.ts';
import { withServices } from '../with-services.ts';
import { namedWebhook, webhookArgument } from './named-webhook.ts';

export const remove = defineCommand({
  meta: { name: 'remove', description: 'Forget a webhook with all that was sent to it.' },
  args: { ...webhookArgument, ...siteOption },
  async run({ args }) {
    await withServices({}, async (services) => {
      const site = namedSite(services.sites, args.site);
      const { id, url } = await namedWebhook(services, site, args.id);
      await services.database.write(site, services.now(), (unit) => removeWebhook(unit, id, null));
      process.stdout.write(`Removed the webhook to ${url}.\n`);
    });
  },
});
