// Written by build/typed-documents.ts from linked-comment.graphql and schema/schema.graphql.

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

export type SegmentKind =
  | 'LINK'
  | 'MARK'
  | 'MENTION'
  | 'TEXT';

export type LinkedCommentQueryVariables = Exact<{
  id: string | number;
  replies: number;
  after?: string | null | undefined;
}>;


export type LinkedCommentQuery = { node:
    | { id: string, createdAt: string, editedAt: string | null, status: CommentStatus, replyCount: number, likeCount: number, isDeleted: boolean, permalink: string | null, thread: { id: string } | null, parent: { id: string, createdAt: string, editedAt: string | null, status: CommentStatus, replyCount: number, likeCount: number, isDeleted: boolean, permalink: string | null, parent: { id: string, createdAt: string, editedAt: string | null, status: CommentStatus, replyCount: number, likeCount: number, isDeleted: boolean, permalink: string | null, parent: { id: string, createdAt: string, editedAt: string | null, status: CommentStatus, replyCount: number, likeCount: number, isDeleted: boolean, permalink: string | null, parent: { id: string, createdAt: string, editedAt: string | null, status: CommentStatus, replyCount: number, likeCount: number, isDeleted: boolean, permalink: string | null, parent: { id: string, createdAt: string, editedAt: string | null, status: CommentStatus, replyCount: number, likeCount: number, isDeleted: boolean, permalink: string | null, parent: { id: string, createdAt: string, editedAt: string | null, status: CommentStatus, replyCount: number, likeCount: number, isDeleted: boolean, permalink: string | null, author: { name: string, badges: Array<string> }, body: { segments: Array<{ kind: SegmentKind, text: string, href: string | null }> }, answers: { author: { name: string } } | null } | null, author: { name: string, badges: Array<string> }, body: { segments: Array<{ kind: SegmentKind, text: string, href: string | null }> }, answers: { author: { name: string } } | null } | null, author: { name: string, badges: Array<string> }, body: { segments: Array<{ kind: SegmentKind, text: string, href: string | null }> }, answers: { author: { name: string } } | null } | null, author: { name: string, badges: Array<string> }, body: { segments: Array<{ kind: SegmentKind, text: string, href: string | null }> }, answers: { author: { name: string } } | null } | null, author: { name: string, badges: Array<string> }, body: { segments: Array<{ kind: SegmentKind, text: string, href: string | null }> }, answers: { author: { name: string } } | null } | null, author: { name: string, badges: Array<string> }, body: { segments: Array<{ kind: SegmentKind, text: string, href: string | null }> }, answers: { author: { name: string } } | null } | null, replies: { nodes: Array<{ id: string, createdAt: string, editedAt: string | null, status: CommentStatus, replyCount: number, likeCount: number, isDeleted: boolean, permalink: string | null, author: { name: string, badges: Array<string> }, body: { segments: Array<{ kind: SegmentKind, text: string, href: string | null }> }, answers: { author: { name: string } } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, author: { name: string, badges: Array<string> }, body: { segments: Array<{ kind: SegmentKind, text: string, href: string | null }> }, answers: { author: { name: string } } | null }
    | Record<PropertyKey, never>
   | null };

export type CommentPartsFragment = { id: string, createdAt: string, editedAt: string | null, status: CommentStatus, replyCount: number, likeCount: number, isDeleted: boolean, permalink: string | null, author: { name: string, badges: Array<string> }, body: { segments: Array<{ kind: SegmentKind, text: string, href: string | null }> }, answers: { author: { name: string } } | null };

declare const document: GraphqlDocument<LinkedCommentQuery, LinkedCommentQueryVariables>;

export default document;

