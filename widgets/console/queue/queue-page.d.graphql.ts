// Written by build/typed-documents.ts from queue-page.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type CommentStatus =
  | 'APPROVED'
  | 'PENDING'
  | 'REJECTED'
  | 'WITHHELD';

export type ModerationQueue =
  | 'APPROVED'
  | 'PENDING'
  | 'REJECTED'
  | 'REPORTED'
  | 'WITHHELD';

export type QueueOrder =
  | 'NEWEST'
  | 'OLDEST';

export type SegmentKind =
  | 'LINK'
  | 'MARK'
  | 'MENTION'
  | 'TEXT';

export type QueuePageQueryVariables = Exact<{
  queue: ModerationQueue;
  order: QueueOrder;
  thread?: string | number | null | undefined;
  search?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  language?: string | null | undefined;
}>;


export type QueuePageQuery = { moderationQueue: { edges: Array<{ cursor: string, node: { id: string, status: CommentStatus, revision: string, createdAt: string, editedAt: string | null, reportCount: number, author: { name: string, badges: Array<string> }, body: { text: string, segments: Array<{ kind: SegmentKind, text: string, href: string | null }> }, reason: { code: string, explanation: string } | null, thread: { id: string, url: string, article: { headline: string } | null } | null } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type QueueCommentFragment = { id: string, status: CommentStatus, revision: string, createdAt: string, editedAt: string | null, reportCount: number, author: { name: string, badges: Array<string> }, body: { text: string, segments: Array<{ kind: SegmentKind, text: string, href: string | null }> }, reason: { code: string, explanation: string } | null, thread: { id: string, url: string, article: { headline: string } | null } | null };

declare const document: GraphqlDocument<QueuePageQuery, QueuePageQueryVariables>;

export default document;

