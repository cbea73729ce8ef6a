// Written by build/typed-documents.ts from thread.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type CommentOrder =
  | 'NEWEST'
  | 'OLDEST';

export type CommentStatus =
  | 'APPROVED'
  | 'PENDING'
  | 'REJECTED'
  | 'WITHHELD';

export type SegmentKind =
  | 'LINK'
  | 'MARK'
  | 'MENTION'
  | 'TEXT';

export type ThreadState =
  | 'CLOSED'
  | 'OPEN';

export type ThreadQueryVariables = Exact<{
  url: string;
  order: CommentOrder;
  first: number;
  after?: string | null | undefined;
  replies: number;
}>;


export type ThreadQuery = { site: { locale: string }, thread: { id: string, state: ThreadState, commentCount: number, article: { language: string } | null, comments: { nodes: Array<{ id: string, createdAt: string, editedAt: string | null, status: CommentStatus, replyCount: number, replies: { nodes: Array<{ id: string, createdAt: string, editedAt: string | null, status: CommentStatus, replyCount: number, author: { name: string }, body: { segments: Array<{ kind: SegmentKind, text: string, href: string | null }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, author: { name: string }, body: { segments: Array<{ kind: SegmentKind, text: string, href: string | null }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type CommentPartsFragment = { id: string, createdAt: string, editedAt: string | null, status: CommentStatus, replyCount: number, author: { name: string }, body: { segments: Array<{ kind: SegmentKind, text: string, href: string | null }> } };

declare const document: GraphqlDocument<ThreadQuery, ThreadQueryVariables>;

export default document;

