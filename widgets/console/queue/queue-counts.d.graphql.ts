// Written by build/typed-documents.ts from queue-counts.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ModerationQueue =
  | 'APPROVED'
  | 'PENDING'
  | 'REJECTED'
  | 'REPORTED'
  | 'WITHHELD';

export type QueueCountsQueryVariables = Exact<{
  thread?: string | number | null | undefined;
}>;


export type QueueCountsQuery = { queueCounts: Array<{ queue: ModerationQueue, count: number, isMore: boolean }> };

declare const document: GraphqlDocument<QueueCountsQuery, QueueCountsQueryVariables>;

export default document;

