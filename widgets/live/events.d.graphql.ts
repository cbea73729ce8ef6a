// Written by build/typed-documents.ts from events.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type CommentStatus =
  | 'APPROVED'
  | 'PENDING'
  | 'REJECTED'
  | 'WITHHELD';

export type LatestTopic =
  | 'ARTICLES'
  | 'COMMENTS';

export type SegmentKind =
  | 'LINK'
  | 'MARK'
  | 'MENTION'
  | 'TEXT';

export type ThreadState =
  | 'CLOSED'
  | 'HIDDEN'
  | 'OPEN';

export type TopicInput =
  {   latest: LatestTopic; moderation?: never; section?: never; thread?: never; threadId?: never; }
  |  { latest?: never;   moderation: boolean; section?: never; thread?: never; threadId?: never; }
  |  { latest?: never; moderation?: never;   section: string; thread?: never; threadId?: never; }
  |  { latest?: never; moderation?: never; section?: never;   thread: string; threadId?: never; }
  |  { latest?: never; moderation?: never; section?: never; thread?: never;   threadId: string | number; };

export type EventsSubscriptionVariables = Exact<{
  topics: Array<TopicInput> | TopicInput;
  after?: string | null | undefined;
}>;


export type EventsSubscription = { events: { cursor: string, type: string, subjectId: string | null, newCount: number, thread: { id: string, state: ThreadState, commentCount: number } | null, comment: { id: string, createdAt: string, editedAt: string | null, status: CommentStatus, replyCount: number, likeCount: number, isDeleted: boolean, permalink: string | null, parent: { id: string } | null, author: { name: string, badges: Array<string> }, body: { segments: Array<{ kind: SegmentKind, text: string, href: string | null }> }, answers: { author: { name: string } } | null } | null } };

export type EventPartsFragment = { cursor: string, type: string, subjectId: string | null, newCount: number, thread: { id: string, state: ThreadState, commentCount: number } | null, comment: { id: string, createdAt: string, editedAt: string | null, status: CommentStatus, replyCount: number, likeCount: number, isDeleted: boolean, permalink: string | null, parent: { id: string } | null, author: { name: string, badges: Array<string> }, body: { segments: Array<{ kind: SegmentKind, text: string, href: string | null }> }, answers: { author: { name: string } } | null } | null };

export type CommentPartsFragment = { id: string, createdAt: string, editedAt: string | null, status: CommentStatus, replyCount: number, likeCount: number, isDeleted: boolean, permalink: string | null, author: { name: string, badges: Array<string> }, body: { segments: Array<{ kind: SegmentKind, text: string, href: string | null }> }, answers: { author: { name: string } } | null };

declare const document: GraphqlDocument<EventsSubscription, EventsSubscriptionVariables>;

export default document;

