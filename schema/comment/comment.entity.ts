import { defineEntity, p } from '@mikro-orm/core';
import { Reader } from '../reader/reader.entity.ts';
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
    /** Who wrote it; absent for what was imported or whose writer has been erased. */
    reader: () => p.manyToOne(Reader).mapToPk().index(false).nullable().deleteRule('set null'),
    parent: () => p.manyToOne(Comment).mapToPk().index(false).nullable().deleteRule('cascade'),
    /** The parent's id, or the thread's for a root: one index then pages every level of the tree. */
    under: p.uuid(),
    /** Whom it answers, where that is another than `parent`: beyond the site's depth replies stay on one level. */
    answers: () => p.manyToOne(Comment).mapToPk().index(false).nullable().deleteRule('set null'),
    /** 0 for a root, then one more for each level below. */
    depth: p.integer().default(0),
    authorName: p.text(),
    badges: p.json().$type<string[]>().default('[]'),
    body: p.text(),
    status: p.text().$type<CommentStatus>(),
    createdAt: p.datetime(3),
    editedAt: p.datetime(3).nullable(),
    /** Approved direct replies. */
    replyCount: p.integer(),
    likeCount: p.integer().default(0),
    /** Reports that no moderator has answered yet. */
    reportCount: p.integer().default(0),
    /** Code of the phase or the moderator's reason that decided its status, and what that was founded on. */
    reason: p.text().nullable(),
    explanation: p.json().$type<Record<string, unknown>>().nullable(),
    /** When its writer took it back: its words are gone, its place stays while somebody has answered. */
    deletedAt: p.datetime(3).nullable(),
    /** `repetitionKey` of the words: the same text sent again and again has the same one. */
    textKey: p.text().nullable(),
    /** Keyed hash of the address block it came from; emptied when it expires. */
    addressHash: p.text().nullable(),
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
    { name: 'comment_most_replied', properties: ['under', 'status', 'replyCount', 'id'] },
    { name: 'comment_most_liked', properties: ['under', 'status', 'likeCount', 'id'] },
    { name: 'comment_reported', properties: ['site', 'reportCount', 'id'] },
    { name: 'comment_thread_queue', properties: ['thread', 'status', 'createdAt', 'id'] },
    { name: 'comment_reader', properties: ['reader', 'createdAt', 'id'] },
    { name: 'comment_repeated', properties: ['site', 'textKey', 'createdAt'] },
    // Only of those whose hash has not expired yet, so that looking for more finds the end at once.
    { name: 'comment_with_address', properties: ['site', 'createdAt'], where: 'address_hash is not null' },
    { name: 'comment_answers', properties: ['answers'] },
    { name: 'comment_parent', properties: ['parent'] },
  ],
});
export class Comment extends CommentSchema.class {}
CommentSchema.setClass(Comment);
