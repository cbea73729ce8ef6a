import { defineEntity, p } from '@mikro-orm/core';
import { Site } from '../site/site.entity.ts';
import { Thread } from './thread.entity.ts';

/** `withheld` waits for something other than a moderator's eye; only `approved` is public. */
export const commentStatuses = ['pending', 'approved', 'rejected', 'withheld'] as const;
export type CommentStatus = (typeof commentStatuses)[number];

/** What a reader wrote under a page. */
export const CommentSchema = defineEntity({
  name: 'Comment',
  tableName: 'comment',
  properties: {
    id: p.uuid().primary(),
    site: () => p.manyToOne(Site).mapToPk().index(false).deleteRule('cascade'),
    thread: () => p.manyToOne(Thread).mapToPk().index(false).deleteRule('cascade'),
    parent: () => p.manyToOne(Comment).mapToPk().index(false).nullable().deleteRule('cascade'),
    /** The parent's id, or the thread's for a root: one index then pages every level of the tree. */
    under: p.uuid(),
    authorName: p.text(),
    body: p.text(),
    status: p.text().$type<CommentStatus>(),
    createdAt: p.datetime(3),
    editedAt: p.datetime(3).nullable(),
    /** Approved direct replies. */
    replyCount: p.integer(),
    /** Chosen by the sender; a retry with the same key is the same comment. */
    clientKey: p.text().nullable(),
    /** Who the comment is at the source it was imported from. */
    sourceKey: p.text().nullable(),
  },
  uniques: [
    { name: 'comment_client_key', properties: ['thread', 'clientKey'] },
    { name: 'comment_source', properties: ['thread', 'sourceKey'] },
  ],
  indexes: [
    { name: 'comment_level', properties: ['under', 'status', 'createdAt', 'id'] },
    { name: 'comment_latest', properties: ['site', 'status', 'createdAt', 'id'] },
    { name: 'comment_parent', properties: ['parent'] },
  ],
});
export class Comment extends CommentSchema.class {}
CommentSchema.setClass(Comment);
