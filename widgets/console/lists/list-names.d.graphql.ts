// Written by build/typed-documents.ts from list-names.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ListNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type ListNamesQuery = { newsroomLists: Array<{ key: string, names: Array<{ language: string, text: string }> }> };

declare const document: GraphqlDocument<ListNamesQuery, ListNamesQueryVariables>;

export default document;

