// Written by build/typed-documents.ts from site.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type EmbedSiteQueryVariables = Exact<{
  language?: string | null | undefined;
}>;


export type EmbedSiteQuery = { site: { key: string, name: string, languages: Array<string> }, sections: Array<{ slug: string, name: string, children: Array<{ slug: string, name: string }> }>, articles: { nodes: Array<{ headline: string, url: string, commentCount: number }> } };

declare const document: GraphqlDocument<EmbedSiteQuery, EmbedSiteQueryVariables>;

export default document;

