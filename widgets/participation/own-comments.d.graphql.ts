// Written by build/typed-documents.ts from own-comments.graphql and schema/schema.graphql.

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

export type ReaderProblem =
  | 'EXPIRED'
  | 'FOREIGN'
  | 'GONE'
  | 'INVALID'
  | 'NONE';

export type SegmentKind =
  | 'LINK'
  | 'MARK'
  | 'MENTION'
  | 'TEXT';

export type OwnCommentsQueryVariables = Exact<{
  threadId: string | number;
  language?: string | null | undefined;
  shown: Array<string | number> | string | number;
}>;


export type OwnCommentsQuery = { viewer: { readerProblem: ReaderProblem | null, reader: { name: string, liked: Array<string>, comments: { nodes: Array<{ reason: string | null, editableUntil: string | null, appeal: { text: string, upheld: boolean | null, answer: string | null } | null, comment: { id: string, createdAt: string, editedAt: string | null, status: CommentStatus, replyCount: number, likeCount: number, isDeleted: boolean, permalink: string | null, parent: { id: string } | null, author: { name: string, badges: Array<string> }, body: { segments: Array<{ kind: SegmentKind, text: string, href: string | null }> }, answers: { author: { name: string } } | null } }> } } | null } };

export type CommentPartsFragment = { id: string, createdAt: string, editedAt: string | null, status: CommentStatus, replyCount: number, likeCount: number, isDeleted: boolean, permalink: string | null, author: { name: string, badges: Array<string> }, body: { segments: Array<{ kind: SegmentKind, text: string, href: string | null }> }, answers: { author: { name: string } } | null };

declare const document: GraphqlDocument<OwnCommentsQuery, OwnCommentsQueryVariables>;

export default document;

