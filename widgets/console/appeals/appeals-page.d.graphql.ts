// Written by build/typed-documents.ts from appeals-page.graphql and schema/schema.graphql.

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

export type AppealsPageQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  language?: string | null | undefined;
}>;


export type AppealsPageQuery = { appeals: { nodes: Array<{ id: string, text: string, createdAt: string, comment: { id: string, status: CommentStatus, createdAt: string, permalink: string | null, author: { name: string }, body: { text: string }, thread: { id: string, url: string, article: { headline: string } | null } | null, decisions: Array<{ to: CommentStatus, at: string, staffName: string | null, reason: { explanation: string } }> } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CaseCommentFragment = { id: string, status: CommentStatus, createdAt: string, permalink: string | null, author: { name: string }, body: { text: string }, thread: { id: string, url: string, article: { headline: string } | null } | null, decisions: Array<{ to: CommentStatus, at: string, staffName: string | null, reason: { explanation: string } }> };

declare const document: GraphqlDocument<AppealsPageQuery, AppealsPageQueryVariables>;

export default document;

