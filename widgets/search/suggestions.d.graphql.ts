// Written by build/typed-documents.ts from suggestions.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type SegmentKind =
  | 'LINK'
  | 'MARK'
  | 'MENTION'
  | 'TEXT';

export type SuggestionsQueryVariables = Exact<{
  query: string;
  language?: string | null | undefined;
}>;


export type SuggestionsQuery = { searchSuggestions: Array<{ text: string, segments: Array<{ kind: SegmentKind, text: string }>, article: { url: string } | null }> };

declare const document: GraphqlDocument<SuggestionsQuery, SuggestionsQueryVariables>;

export default document;

