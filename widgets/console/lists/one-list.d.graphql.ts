// Written by build/typed-documents.ts from one-list.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ArticleStatus =
  | 'DRAFT'
  | 'PUBLISHED'
  | 'SCHEDULED'
  | 'WITHDRAWN';

export type OneListQueryVariables = Exact<{
  key: string;
}>;


export type OneListQuery = { newsroomList: { key: string, size: number, version: number, names: Array<{ language: string, text: string }>, slots: Array<{ startsAt: string | null, endsAt: string | null, article: { id: string, headline: string, language: string, status: ArticleStatus } | null }> } | null };

export type DeskListFragment = { key: string, size: number, version: number, names: Array<{ language: string, text: string }>, slots: Array<{ startsAt: string | null, endsAt: string | null, article: { id: string, headline: string, language: string, status: ArticleStatus } | null }> };

declare const document: GraphqlDocument<OneListQuery, OneListQueryVariables>;

export default document;

