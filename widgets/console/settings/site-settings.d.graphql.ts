// Written by build/typed-documents.ts from site-settings.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ModerationMode =
  | 'AFTER'
  | 'BEFORE';

export type ConsoleSiteSettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsoleSiteSettingsQuery = { siteSettings: { key: string, version: number, locale: string, languages: Array<string>, timeZone: string, hosts: Array<string>, allowedOrigins: Array<string>, moderation: ModerationMode, names: Array<{ language: string, text: string }>, policy: Array<{ name: string, value: string, default: string, isOwn: boolean }> } };

declare const document: GraphqlDocument<ConsoleSiteSettingsQuery, ConsoleSiteSettingsQueryVariables>;

export default document;

