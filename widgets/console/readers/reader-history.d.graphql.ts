// Written by build/typed-documents.ts from reader-history.graphql and schema/schema.graphql.

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

export type ReaderHistoryQueryVariables = Exact<{
  readerId: string | number;
}>;


export type ReaderHistoryQuery = { readerHistory: { approvedCount: number, rejectedCount: number, createdAt: string, reader: { id: string, name: string }, bans: Array<{ createdAt: string, until: string | null, reason: string, staffName: string | null, isInForce: boolean }>, comments: { nodes: Array<{ id: string, status: CommentStatus, createdAt: string, body: { text: string } }> } } | null };

declare const document: GraphqlDocument<ReaderHistoryQuery, ReaderHistoryQueryVariables>;

export default document;

