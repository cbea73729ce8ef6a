// Written by build/typed-documents.ts from article-sections.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ConsoleSectionsQueryVariables = Exact<{
  language?: string | null | undefined;
}>;


export type ConsoleSectionsQuery = { newsroomSections: Array<{ slug: string, name: string, depth: number }> };

declare const document: GraphqlDocument<ConsoleSectionsQuery, ConsoleSectionsQueryVariables>;

export default document;

