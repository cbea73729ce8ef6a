// Written by build/typed-documents.ts from find-contributors.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type FindContributorsQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type FindContributorsQuery = { newsroomContributors: Array<{ slug: string, names: Array<{ language: string, text: string }>, roles: Array<{ language: string, text: string }> }> };

declare const document: GraphqlDocument<FindContributorsQuery, FindContributorsQueryVariables>;

export default document;

