// Written by build/typed-documents.ts from search.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type Direction =
  | 'LTR'
  | 'RTL';

export type SegmentKind =
  | 'LINK'
  | 'MARK'
  | 'MENTION'
  | 'TEXT';

export type SearchQueryVariables = Exact<{
  query: string;
  first: number;
  after?: string | null | undefined;
  section?: string | null | undefined;
  language?: string | null | undefined;
  since?: string | null | undefined;
  words?: string | null | undefined;
}>;


export type SearchQuery = { site: { locale: string }, search: { totalCount: number, totalIsExact: boolean, isPartial: boolean, suggestion: string | null, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ highlights: Array<{ field: string, segments: Array<{ kind: SegmentKind, text: string }> }>, similar: Array<{ id: string, url: string, headline: string, language: string, direction: Direction }>, node: { id: string, url: string, headline: string, standfirst: string | null, language: string, direction: Direction, publishedAt: string | null, section: { name: string } | null } }> } };

declare const document: GraphqlDocument<SearchQuery, SearchQueryVariables>;

export default document;

