import { defineEntity, p } from '@mikro-orm/core';

/** How far something that must not miss an event has come in the log; moved in the transaction in which it acts on it. */
export const EventConsumerSchema = defineEntity({
  name: 'EventConsumer',
  tableName: 'event_consumer',
  properties: {
    name: p.text().primary(),
    transactionId: p.bigint('number'),
    position: p.bigint('number'),
  },
});
export class EventConsumer extends EventConsumerSchema.class {}
EventConsumerSchema.setClass(EventConsumer);
