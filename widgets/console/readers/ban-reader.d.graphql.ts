// Written by build/typed-documents.ts from ban-reader.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type BanReaderInput = {
  readerId: string | number;
  reason: string;
  until?: string | null | undefined;
};

export type BanReaderMutationVariables = Exact<{
  input: BanReaderInput;
}>;


export type BanReaderMutation = { banReader:
    | { __typename: 'BanReaderPayload', until: string | null }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'NotAllowed', message: string }
   };

declare const document: GraphqlDocument<BanReaderMutation, BanReaderMutationVariables>;

export default document;

