// Written by build/typed-documents.ts from desk-page.graphql and schema/schema.graphql.

/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type PageStatus =
  | 'DRAFT'
  | 'PUBLISHED';

export type DeskPageFragment = { id: string, title: string, slug: string, language: string, status: PageStatus, position: number | null, url: string, version: number, body: { html: string } };
