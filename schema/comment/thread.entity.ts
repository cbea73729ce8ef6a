import { defineEntity, p } from '@mikro-orm/core';
import { Site } from '../site/site.entity.ts';

/** `closed` shows its comments and takes no more; `hidden` does not exist for the public. */
export const threadStates = ['open', 'closed', 'hidden'] as const;
export type ThreadState = (typeof threadStates)[number];

/** The conversation under one page. Stored with its first comment; its id is known before (`threadId`). */
export const ThreadSchema = defineEntity({
  name: 'Thread',
  tableName: 'thread',
  properties: {
    id: p.uuid().primary(),
    site: () => p.manyToOne(Site).mapToPk().index(false).deleteRule('cascade'),
    /** `threadKey` of its article, where there is one. */
    pageKey: p.text(),
    url: p.text(),
    state: p.text().$type<ThreadState>(),
    /** Approved comments, replies included; kept by the rules that change a comment's status. */
    commentCount: p.integer(),
    createdAt: p.datetime(3),
  },
  uniques: [{ name: 'thread_page', properties: ['site', 'pageKey'] }],
});
export class Thread extends ThreadSchema.class {}
ThreadSchema.setClass(Thread);
