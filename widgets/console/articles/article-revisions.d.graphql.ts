// Written by build/typed-documents.ts from article-revisions.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ArticleRevisionsQueryVariables = Exact<{
  id: string | number;
  before?: number | null | undefined;
}>;


export type ArticleRevisionsQuery = { newsroomArticle: { revisions: Array<{ number: number, cause: string, createdAt: string, staffName: string | null, headline: string }> } | null };

declare const document: GraphqlDocument<ArticleRevisionsQuery, ArticleRevisionsQueryVariables>;

export default document;

