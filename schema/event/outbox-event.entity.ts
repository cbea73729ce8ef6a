import { defineEntity, p } from '@mikro-orm/core';

/** What happened, written in the transaction in which it happened. Every process reads them in order (`EventLog`). */
export const OutboxEventSchema = defineEntity({
  name: 'OutboxEvent',
  tableName: 'outbox_event',
  properties: {
    position: p.bigint('number').primary().autoincrement(),
    /**
     * The writing transaction's id on PostgreSQL, 0 on SQLite. PostgreSQL hands out positions before it commits them,
     * so a reader that trusted positions alone would step over a slow transaction's events.
     */
    transactionId: p.bigint('number'),
    type: p.text(),
    /** Site id; absent for what concerns the installation. */
    site: p.uuid().nullable(),
    /** Id of the thing it happened to. */
    subject: p.uuid(),
    payload: p.json().$type<Record<string, unknown>>(),
    occurredAt: p.datetime(3),
  },
  indexes: [
    { name: 'outbox_event_order', properties: ['transactionId', 'position'] },
    { name: 'outbox_event_age', properties: ['occurredAt'] },
  ],
});
export class OutboxEvent extends OutboxEventSchema.class {}
OutboxEventSchema.setClass(OutboxEvent);
