// Written by build/typed-documents.ts from latest-comments.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type Direction =
  | 'LTR'
  | 'RTL';

export type LatestCommentsQueryVariables = Exact<{
  first: number;
}>;


export type LatestCommentsQuery = { site: { locale: string }, latestComments: { nodes: Array<{ id: string, createdAt: string, permalink: string | null, author: { name: string }, body: { segments: Array<{ text: string }> }, thread: { article: { headline: string, language: string, direction: Direction } | null } | null }> } };

declare const document: GraphqlDocument<LatestCommentsQuery, LatestCommentsQueryVariables>;

export default document;

