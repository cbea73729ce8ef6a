// Written by build/typed-documents.ts from remove-placement.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type RemovePlacementMutationVariables = Exact<{
  name: string;
  version: number;
}>;


export type RemovePlacementMutation = { removePlacement:
    | { __typename: 'EditConflict', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'PlacementPayload' }
   };

declare const document: GraphqlDocument<RemovePlacementMutation, RemovePlacementMutationVariables>;

export default document;

