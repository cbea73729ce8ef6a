// Written by build/typed-documents.ts from thread-at.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ThreadState =
  | 'CLOSED'
  | 'HIDDEN'
  | 'OPEN';

export type ThreadAtQueryVariables = Exact<{
  url: string;
}>;


export type ThreadAtQuery = { conversation: { id: string, url: string, state: ThreadState, commentCount: number, article: { headline: string } | null } | null };

declare const document: GraphqlDocument<ThreadAtQuery, ThreadAtQueryVariables>;

export default document;

