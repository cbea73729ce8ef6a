// Written by build/typed-documents.ts from find-originals.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ArticleStatus =
  | 'DRAFT'
  | 'PUBLISHED'
  | 'SCHEDULED'
  | 'WITHDRAWN';

export type FindOriginalsQueryVariables = Exact<{
  first: number;
  query?: string | null | undefined;
}>;


export type FindOriginalsQuery = { newsroomArticles: { nodes: Array<{ id: string, headline: string, language: string, status: ArticleStatus }> } };

declare const document: GraphqlDocument<FindOriginalsQuery, FindOriginalsQueryVariables>;

export default document;

