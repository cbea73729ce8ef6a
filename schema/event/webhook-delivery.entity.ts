import { defineEntity, p } from '@mikro-orm/core';
import { Webhook } from './webhook.entity.ts';

/** One event on its way to one webhook, kept until it has arrived or was given up. */
export const WebhookDeliverySchema = defineEntity({
  name: 'WebhookDelivery',
  tableName: 'webhook_delivery',
  properties: {
    /** Sent as `webhook-id`: the same one at every try, so that the receiver can tell a repetition. */
    id: p.uuid().primary(),
    webhook: () => p.manyToOne(Webhook).mapToPk().index(false).deleteRule('cascade'),
    topic: p.text(),
    payload: p.json().$type<Record<string, unknown>>(),
    createdAt: p.datetime(3),
    attempts: p.integer(),
    /** Absent once it has arrived or was given up. */
    nextAttemptAt: p.datetime(3).nullable(),
    deliveredAt: p.datetime(3).nullable(),
    lastError: p.text().nullable(),
  },
  indexes: [
    { name: 'webhook_delivery_due', properties: ['nextAttemptAt'] },
    { name: 'webhook_delivery_webhook', properties: ['webhook', 'createdAt'] },
  ],
});
export class WebhookDelivery extends WebhookDeliverySchema.class {}
WebhookDeliverySchema.setClass(WebhookDelivery);
