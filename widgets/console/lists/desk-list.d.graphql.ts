// Written by build/typed-documents.ts from desk-list.graphql and schema/schema.graphql.

/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ArticleStatus =
  | 'DRAFT'
  | 'PUBLISHED'
  | 'SCHEDULED'
  | 'WITHDRAWN';

export type DeskListFragment = { key: string, size: number, version: number, names: Array<{ language: string, text: string }>, slots: Array<{ startsAt: string | null, endsAt: string | null, article: { id: string, headline: string, language: string, status: ArticleStatus } | null }> };
