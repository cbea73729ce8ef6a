// Written by build/typed-documents.ts from choosable-sections.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ChoosableSectionsQueryVariables = Exact<{
  language?: string | null | undefined;
}>;


export type ChoosableSectionsQuery = { sections: Array<{ slug: string, name: string, children: Array<{ slug: string, name: string, children: Array<{ slug: string, name: string, children: Array<{ slug: string, name: string }> }> }> }> };

export type ChoosableSectionFragment = { slug: string, name: string };

declare const document: GraphqlDocument<ChoosableSectionsQuery, ChoosableSectionsQueryVariables>;

export default document;

