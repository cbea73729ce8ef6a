// Written by build/typed-documents.ts from popular.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type Direction =
  | 'LTR'
  | 'RTL';

export type PopularBy =
  | 'BOTH'
  | 'COMMENTS'
  | 'TRENDING'
  | 'VIEWS';

export type PopularWindow =
  | 'DAY'
  | 'HOUR'
  | 'MONTH'
  | 'WEEK';

export type PopularQueryVariables = Exact<{
  first: number;
  by: PopularBy;
  window: PopularWindow;
  section?: string | null | undefined;
  language?: string | null | undefined;
}>;


export type PopularQuery = { site: { locale: string }, popular: { edges: Array<{ count: number, node: { id: string, url: string, headline: string, kicker: string | null, language: string, direction: Direction, publishedAt: string | null, section: { name: string } | null, image: { width: number | null, height: number | null, url: string, avif: string | null, webp: string | null, focalPoint: { x: number, y: number } | null } | null } }> } };

export type TeaserPartsFragment = { id: string, url: string, headline: string, kicker: string | null, language: string, direction: Direction, publishedAt: string | null, section: { name: string } | null, image: { width: number | null, height: number | null, url: string, avif: string | null, webp: string | null, focalPoint: { x: number, y: number } | null } | null };

declare const document: GraphqlDocument<PopularQuery, PopularQueryVariables>;

export default document;

