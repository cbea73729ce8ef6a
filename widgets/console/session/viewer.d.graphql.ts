// Written by build/typed-documents.ts from viewer.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type Permission =
  | 'ARTICLES_PUBLISH'
  | 'ARTICLES_WRITE'
  | 'AUDIT_READ'
  | 'COMMENTS_MODERATE'
  | 'COMMENTS_READ'
  | 'DATA_EXPORT'
  | 'READERS_BAN'
  | 'SITE_CONFIGURE'
  | 'STAFF_MANAGE'
  | 'WORDS_EDIT';

export type StaffRole =
  | 'CONTRIBUTOR'
  | 'EDITOR'
  | 'MODERATOR'
  | 'OWNER';

export type ConsoleViewerQueryVariables = Exact<{
  language?: string | null | undefined;
}>;


export type ConsoleViewerQuery = { site: { key: string, name: string, locale: string, languages: Array<string>, timeZone: string }, viewer: { csrfToken: string | null, staff: { id: string, name: string, permissions: Array<Permission> } | null, sites: Array<{ key: string, name: string, role: StaffRole }> } };

declare const document: GraphqlDocument<ConsoleViewerQuery, ConsoleViewerQueryVariables>;

export default document;

