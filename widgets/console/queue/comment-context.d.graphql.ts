// Written by build/typed-documents.ts from comment-context.graphql and schema/schema.graphql.

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

export type ThreadState =
  | 'CLOSED'
  | 'HIDDEN'
  | 'OPEN';

export type CommentContextQueryVariables = Exact<{
  id: string | number;
  language?: string | null | undefined;
}>;


export type CommentContextQuery = { commentContext: { comment: { id: string, permalink: string | null, reader: { id: string } | null, decisions: Array<{ id: string, from: CommentStatus | null, to: CommentStatus, staffName: string | null, at: string, reason: { code: string, explanation: string } }>, reports: Array<{ id: string, reason: string, note: string | null, createdAt: string, handledAt: string | null }> }, ancestors: Array<{ id: string, status: CommentStatus, createdAt: string, author: { name: string }, body: { text: string } }>, before: Array<{ id: string, status: CommentStatus, createdAt: string, author: { name: string }, body: { text: string } }>, after: Array<{ id: string, status: CommentStatus, createdAt: string, author: { name: string }, body: { text: string } }>, replies: Array<{ id: string, status: CommentStatus, createdAt: string, author: { name: string }, body: { text: string } }>, thread: { id: string, url: string, state: ThreadState } | null, article: { headline: string, url: string } | null } | null };

export type BesideFragment = { id: string, status: CommentStatus, createdAt: string, author: { name: string }, body: { text: string } };

declare const document: GraphqlDocument<CommentContextQuery, CommentContextQueryVariables>;

export default document;

