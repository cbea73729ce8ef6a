// Written by build/typed-documents.ts from section-tree.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ConsoleSectionTreeQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsoleSectionTreeQuery = { newsroomSections: Array<{ id: string, slug: string, depth: number, parent: string | null, position: number, articleCount: number, names: Array<{ language: string, text: string }> }> };

declare const document: GraphqlDocument<ConsoleSectionTreeQuery, ConsoleSectionTreeQueryVariables>;

export default document;

