// Written by build/typed-documents.ts from word-lists.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type WordListKind =
  | 'BANNED'
  | 'SUSPECT';

export type WordListsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type WordListsQuery = { wordLists: Array<{ language: string, kind: WordListKind, count: number, words: Array<string> }> };

declare const document: GraphqlDocument<WordListsQuery, WordListsQueryVariables>;

export default document;

