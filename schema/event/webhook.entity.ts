import { defineEntity, p } from '@mikro-orm/core';

/** Another program that is told of a site's events by signed POST. */
export const WebhookSchema = defineEntity({
  name: 'Webhook',
  tableName: 'webhook',
  properties: {
    id: p.uuid().primary(),
    site: p.uuid(),
    url: p.text(),
    /** Key of the HMAC-SHA256 over each body. */
    secret: p.text().hidden(),
    /** What it is told of, as `comment.approved`. */
    topics: p.json().$type<string[]>(),
    createdAt: p.datetime(3),
    disabledAt: p.datetime(3).nullable(),
  },
  indexes: [{ name: 'webhook_site', properties: ['site'] }],
});
export class Webhook extends WebhookSchema.class {}
WebhookSchema.setClass(Webhook);
