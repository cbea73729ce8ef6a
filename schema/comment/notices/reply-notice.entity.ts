import { defineEntity, p } from '@mikro-orm/core';
import { Comment } from '../comment.entity.ts';
import { ReplySubscription } from './reply-subscription.entity.ts';

/** A reply that somebody is to be told of, or was: kept so that none is told twice, however often it is decided on. */
export const ReplyNoticeSchema = defineEntity({
  name: 'ReplyNotice',
  tableName: 'reply_notice',
  properties: {
    subscription: () => p.manyToOne(ReplySubscription).mapToPk().index(false).primary().deleteRule('cascade'),
    reply: () => p.manyToOne(Comment).mapToPk().index(false).primary().deleteRule('cascade'),
    createdAt: p.datetime(3),
    /** `key` of the letter that tells of it; absent while none is written. */
    letter: p.text().nullable(),
  },
  indexes: [
    { name: 'reply_notice_reply', properties: ['reply'] },
    { name: 'reply_notice_letter', properties: ['letter'] },
    { name: 'reply_notice_waiting', properties: ['createdAt'], where: 'letter is null' },
  ],
});
export class ReplyNotice extends ReplyNoticeSchema.class {}
ReplyNoticeSchema.setClass(ReplyNotice);
