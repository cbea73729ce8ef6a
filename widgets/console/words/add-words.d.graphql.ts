// Written by build/typed-documents.ts from add-words.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type WordListKind =
  | 'BANNED'
  | 'SUSPECT';

export type WordsInput = {
  kind: WordListKind;
  language: string;
  words: Array<string>;
};

export type AddWordsMutationVariables = Exact<{
  input: WordsInput;
}>;


export type AddWordsMutation = { addWords:
    | { __typename: 'InvalidInput', message: string, fields: Array<{ message: string }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'WordsPayload', count: number }
   };

declare const document: GraphqlDocument<AddWordsMutation, AddWordsMutationVariables>;

export default document;

