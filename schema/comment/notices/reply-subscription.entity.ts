import { defineEntity, p } from '@mikro-orm/core';
import { Reader } from '../../reader/reader.entity.ts';
import { Site } from '../../site/site.entity.ts';
import { Comment } from '../comment.entity.ts';

/** That a reader wishes to be told by e-mail of replies to a comment; nothing but the question is sent before it was confirmed. */
export const ReplySubscriptionSchema = defineEntity({
  name: 'ReplySubscription',
  tableName: 'reply_subscription',
  properties: {
    id: p.uuid().primary(),
    site: () => p.manyToOne(Site).mapToPk().index(false).deleteRule('cascade'),
    reader: () => p.manyToOne(Reader).mapToPk().index(false).deleteRule('cascade'),
    comment: () => p.manyToOne(Comment).mapToPk().index(false).unique().deleteRule('cascade'),
    address: p.text(),
    /** Of the letters. */
    language: p.text(),
    /** Hash of what the confirming link carries, one for all that wait for the same answer; absent where none was needed. */
    confirmHash: p.text().nullable(),
    /** `key` of the letter with that link. */
    question: p.text().nullable(),
    /** Hash of what the links carry that end it. */
    endHash: p.text(),
    createdAt: p.datetime(3),
    confirmedAt: p.datetime(3).nullable(),
    /** When it ends by itself. */
    expiresAt: p.datetime(3),
    /** Before this no further letter is written. */
    nextLetterAt: p.datetime(3),
  },
  uniques: [{ name: 'reply_subscription_end', properties: ['endHash'] }],
  indexes: [
    { name: 'reply_subscription_confirm', properties: ['confirmHash'] },
    { name: 'reply_subscription_question', properties: ['question'] },
    { name: 'reply_subscription_reader', properties: ['reader'] },
    { name: 'reply_subscription_address', properties: ['site', 'address'] },
    { name: 'reply_subscription_expiry', properties: ['site', 'expiresAt'] },
  ],
});
export class ReplySubscription extends ReplySubscriptionSchema.class {}
ReplySubscriptionSchema.setClass(ReplySubscription);
