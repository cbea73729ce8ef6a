// Written by build/typed-documents.ts from erase-reader.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type EraseReaderMutationVariables = Exact<{ [key: string]: never; }>;


export type EraseReaderMutation = { eraseReader:
    | { __typename: 'EraseReaderPayload', comments: number }
    | { __typename: 'RateLimited', code: string, message: string, retryAfter: number }
    | { __typename: 'ReaderUnknown', code: string, message: string }
   };

declare const document: GraphqlDocument<EraseReaderMutation, EraseReaderMutationVariables>;

export default document;

