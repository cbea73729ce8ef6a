// Written by build/typed-documents.ts from article-related.graphql and schema/schema.graphql.

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

export type ArticleRelatedQueryVariables = Exact<{
  id: string | number;
}>;


export type ArticleRelatedQuery = { newsroomArticle: { relatedChoices: { version: string, pinned: Array<{ id: string, headline: string, language: string, status: ArticleStatus }>, excluded: Array<{ id: string, headline: string, language: string, status: ArticleStatus }>, listed: { edges: Array<{ reasons: Array<{ code: string, text: string }>, node: { id: string, headline: string, language: string } }> } } } | null };

export type ChosenArticleFragment = { id: string, headline: string, language: string, status: ArticleStatus };

export type RelatedChoicesFragment = { relatedChoices: { version: string, pinned: Array<{ id: string, headline: string, language: string, status: ArticleStatus }>, excluded: Array<{ id: string, headline: string, language: string, status: ArticleStatus }>, listed: { edges: Array<{ reasons: Array<{ code: string, text: string }>, node: { id: string, headline: string, language: string } }> } } };

declare const document: GraphqlDocument<ArticleRelatedQuery, ArticleRelatedQueryVariables>;

export default document;

