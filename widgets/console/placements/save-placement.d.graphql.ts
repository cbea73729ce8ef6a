// Written by build/typed-documents.ts from save-placement.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type LocalizedTextInput = {
  language: string;
  text: string;
};

export type SavePlacementMutationVariables = Exact<{
  name: string;
  version: number;
  width?: number | null | undefined;
  height?: number | null | undefined;
  labels?: Array<LocalizedTextInput> | LocalizedTextInput | null | undefined;
}>;


export type SavePlacementMutation = { savePlacement:
    | { __typename: 'EditConflict', message: string }
    | { __typename: 'InvalidInput', message: string, fields: Array<{ name: string, code: string, message: string }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'PlacementPayload' }
   };

declare const document: GraphqlDocument<SavePlacementMutation, SavePlacementMutationVariables>;

export default document;

