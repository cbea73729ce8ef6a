// Written by build/typed-documents.ts from thread.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type CommentOrder =
  | 'MOST_LIKED'
  | 'MOST_REPLIED'
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
  | 'HIDDEN'
  | 'OPEN';

export type ThreadQueryVariables = Exact<{
  url: string;
  order: CommentOrder;
  first: number;
  after?: string | null | undefined;
  replies: number;
}>;


export type ThreadQuery = { site: { locale: string, offersReplyNotices: boolean }, thread: { id: string, state: ThreadState, commentCount: number, article: { language: string } | null, comments: { nodes: Array<{ id: string, createdAt: string, editedAt: string | null, status: CommentStatus, replyCount: number, likeCount: number, isDeleted: boolean, permalink: string | null, replies: { nodes: Array<{ id: string, createdAt: string, editedAt: string | null, status: CommentStatus, replyCount: number, likeCount: number, isDeleted: boolean, permalink: string | null, author: { name: string, badges: Array<string> }, body: { segments: Array<{ kind: SegmentKind, text: string, href: string | null }> }, answers: { author: { name: string } } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, author: { name: string, badges: Array<string> }, body: { segments: Array<{ kind: SegmentKind, text: string, href: string | null }> }, answers: { author: { name: string } } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type CommentPartsFragment = { id: string, createdAt: string, editedAt: string | null, status: CommentStatus, replyCount: number, likeCount: number, isDeleted: boolean, permalink: string | null, author: { name: string, badges: Array<string> }, body: { segments: Array<{ kind: SegmentKind, text: string, href: string | null }> }, answers: { author: { name: string } } | null };

declare const document: GraphqlDocument<ThreadQuery, ThreadQueryVariables>;

export default document;

