// Written by build/typed-documents.ts from related-choices.graphql and schema/schema.graphql.

/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ArticleStatus =
  | 'DRAFT'
  | 'PUBLISHED'
  | 'SCHEDULED'
  | 'WITHDRAWN';

export type ChosenArticleFragment = { id: string, headline: string, language: string, status: ArticleStatus };

export type RelatedChoicesFragment = { relatedChoices: { version: string, pinned: Array<{ id: string, headline: string, language: string, status: ArticleStatus }>, excluded: Array<{ id: string, headline: string, language: string, status: ArticleStatus }>, listed: { edges: Array<{ reasons: Array<{ code: string, text: string }>, node: { id: string, headline: string, language: string } }> } } };
