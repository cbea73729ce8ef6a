// Written by build/typed-documents.ts from comment-counts.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type CommentCountsQueryVariables = Exact<{
  urls: Array<string> | string;
}>;


export type CommentCountsQuery = { site: { locale: string }, commentCounts: Array<{ count: number }> };

declare const document: GraphqlDocument<CommentCountsQuery, CommentCountsQueryVariables>;

export default document;

