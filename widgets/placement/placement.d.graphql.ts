// Written by build/typed-documents.ts from placement.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type CreativeKind =
  | 'HTML'
  | 'IMAGE'
  | 'TAG';

export type PlacementQueryVariables = Exact<{
  name: string;
  section?: string | null | undefined;
  language?: string | null | undefined;
}>;


export type PlacementQuery = { placement: { width: number, height: number, label: string | null, creatives: Array<{ id: string, kind: CreativeKind, weight: number, image: string | null, alt: string | null, isLink: boolean, until: string | null }> } | null };

declare const document: GraphqlDocument<PlacementQuery, PlacementQueryVariables>;

export default document;

