// Written by build/typed-documents.ts from duty-counts.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type DutyCountsQueryVariables = Exact<{ [key: string]: never; }>;


export type DutyCountsQuery = { dutyCounts: { notices: number, appeals: number } };

declare const document: GraphqlDocument<DutyCountsQuery, DutyCountsQueryVariables>;

export default document;

