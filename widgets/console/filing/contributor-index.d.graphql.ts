// Written by build/typed-documents.ts from contributor-index.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ContributorIndexQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  search?: string | null | undefined;
}>;


export type ContributorIndexQuery = { newsroomContributorIndex: { edges: Array<{ node: { slug: string, articleCount: number, names: Array<{ language: string, text: string }>, roles: Array<{ language: string, text: string }>, bios: Array<{ language: string, text: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

declare const document: GraphqlDocument<ContributorIndexQuery, ContributorIndexQueryVariables>;

export default document;

