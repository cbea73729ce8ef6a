// Written by build/typed-documents.ts from article-row.graphql and schema/schema.graphql.

/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ArticleStatus =
  | 'DRAFT'
  | 'PUBLISHED'
  | 'SCHEDULED'
  | 'WITHDRAWN';

export type ArticleRowFragment = { id: string, status: ArticleStatus, headline: string, language: string, createdBy: string | null, updatedAt: string, scheduledAt: string | null, publishedAt: string | null, section: { slug: string, name: string } | null };
