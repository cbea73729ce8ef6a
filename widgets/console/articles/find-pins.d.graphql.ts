// Written by build/typed-documents.ts from find-pins.graphql and schema/schema.graphql.

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

export type FindPinsQueryVariables = Exact<{
  first: number;
  query: string;
  language: string;
}>;


export type FindPinsQuery = { newsroomArticles: { nodes: Array<{ id: string, headline: string, language: string, status: ArticleStatus }> } };

declare const document: GraphqlDocument<FindPinsQuery, FindPinsQueryVariables>;

export default document;

