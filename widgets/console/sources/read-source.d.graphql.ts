// Written by build/typed-documents.ts from read-source.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ReadSourceMutationVariables = Exact<{
  id: string | number;
}>;


export type ReadSourceMutation = { readSource:
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'SourcePayload' }
   };

declare const document: GraphqlDocument<ReadSourceMutation, ReadSourceMutationVariables>;

export default document;

