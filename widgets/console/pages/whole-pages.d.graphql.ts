// Written by build/typed-documents.ts from whole-pages.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type PageStatus =
  | 'DRAFT'
  | 'PUBLISHED';

export type WholePagesQueryVariables = Exact<{ [key: string]: never; }>;


export type WholePagesQuery = { newsroomPages: Array<{ id: string, title: string, slug: string, language: string, status: PageStatus, position: number | null, url: string, version: number, body: { html: string } }> };

export type DeskPageFragment = { id: string, title: string, slug: string, language: string, status: PageStatus, position: number | null, url: string, version: number, body: { html: string } };

declare const document: GraphqlDocument<WholePagesQuery, WholePagesQueryVariables>;

export default document;

