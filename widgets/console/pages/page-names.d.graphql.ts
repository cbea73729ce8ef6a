// Written by build/typed-documents.ts from page-names.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type PageStatus =
  | 'DRAFT'
  | 'PUBLISHED';

export type PageNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type PageNamesQuery = { newsroomPages: Array<{ id: string, title: string, slug: string, language: string, status: PageStatus, position: number | null }> };

declare const document: GraphqlDocument<PageNamesQuery, PageNamesQueryVariables>;

export default document;

