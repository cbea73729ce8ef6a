// Written by build/typed-documents.ts from tag-index.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type TagKind =
  | 'STORY'
  | 'TOPIC';

export type TagIndexQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  search?: string | null | undefined;
}>;


export type TagIndexQuery = { newsroomTagIndex: { edges: Array<{ node: { slug: string, kind: TagKind, articleCount: number, names: Array<{ language: string, text: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

declare const document: GraphqlDocument<TagIndexQuery, TagIndexQueryVariables>;

export default document;

