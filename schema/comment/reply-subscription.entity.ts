import { defineEntity, p } from '@mikro-orm/core';
import { Reader } from '../reader/reader.entity.ts';
import { Site } from '../site/site.entity.ts';

/** That a reader wishes to be told by e-mail of replies to their comments; nothing is sent before it was confirmed. */
export const ReplySubscriptionSchema = defineEntity({
  name: 'ReplySubscription',
  tableName: 'reply_subscription',
  properties: {
    id: p.uuid().primary(),
    site: () => p.manyToOne(Site).mapToPk().index(false).deleteRule('cascade'),
    reader: () => p.manyToOne(Reader).mapToPk().index(false).deleteRule('cascade'),
    email: p.text(),
    /** Hash of what the confirming link carries. */
    confirmHash: p.text().nullable(),
    /** Hash of what the unsubscribing link carries. */
    endHash: p.text(),
    createdAt: p.datetime(3),
    confirmedAt: p.datetime(3).nullable(),
  },
  uniques: [
    { name: 'reply_subscription_reader', properties: ['site', 'reader'] },
    { name: 'reply_subscription_end', properties: ['endHash'] },
  ],
  indexes: [{ name: 'reply_subscription_confirm', properties: ['confirmHash'] }],
});
export class ReplySubscription extends ReplySubscriptionSchema.class {}
ReplySubscriptionSchema.setClass(ReplySubscription);
