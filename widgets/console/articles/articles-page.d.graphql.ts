// Written by build/typed-documents.ts from articles-page.graphql and schema/schema.graphql.

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

export type ConsoleArticlesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  status?: ArticleStatus | null | undefined;
  query?: string | null | undefined;
  section?: string | null | undefined;
  language?: string | null | undefined;
  mine: boolean;
}>;


export type ConsoleArticlesQuery = { newsroomArticles: { nodes: Array<{ id: string, status: ArticleStatus, headline: string, language: string, createdBy: string | null, updatedAt: string, scheduledAt: string | null, publishedAt: string | null, section: { slug: string, name: string } | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type ArticleRowFragment = { id: string, status: ArticleStatus, headline: string, language: string, createdBy: string | null, updatedAt: string, scheduledAt: string | null, publishedAt: string | null, section: { slug: string, name: string } | null };

declare const document: GraphqlDocument<ConsoleArticlesQuery, ConsoleArticlesQueryVariables>;

export default document;

