// Written by build/typed-documents.ts from try-words.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type CommentStatus =
  | 'APPROVED'
  | 'PENDING'
  | 'REJECTED'
  | 'WITHHELD';

export type WordListKind =
  | 'BANNED'
  | 'SUSPECT';

export type TryWordsQueryVariables = Exact<{
  text: string;
}>;


export type TryWordsQuery = { tryWords: { status: CommentStatus | null, matches: Array<{ entry: string, kind: WordListKind, language: string, text: string, start: number, end: number }> } };

declare const document: GraphqlDocument<TryWordsQuery, TryWordsQueryVariables>;

export default document;

