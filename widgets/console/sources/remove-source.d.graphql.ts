// Written by build/typed-documents.ts from remove-source.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type RemoveSourceMutationVariables = Exact<{
  id: string | number;
  version: number;
}>;


export type RemoveSourceMutation = { removeSource:
    | { __typename: 'EditConflict', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'SourcePayload' }
   };

declare const document: GraphqlDocument<RemoveSourceMutation, RemoveSourceMutationVariables>;

export default document;

