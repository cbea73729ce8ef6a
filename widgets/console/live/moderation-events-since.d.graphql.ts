// Written by build/typed-documents.ts from moderation-events-since.graphql and schema/schema.graphql.

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

export type ModerationEventsSinceQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ModerationEventsSinceQuery = { eventsSince: { cursor: string, hasMore: boolean, events: Array<{ type: string, subjectId: string | null, comment: { id: string, status: CommentStatus } | null }> } };

declare const document: GraphqlDocument<ModerationEventsSinceQuery, ModerationEventsSinceQueryVariables>;

export default document;

