// Written by build/typed-documents.ts from rename-tag.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type RenameTagMutationVariables = Exact<{
  slug: string;
  to: string;
}>;


export type RenameTagMutation = { renameTag:
    | { __typename: 'InvalidInput', message: string, fields: Array<{ name: string, message: string }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'RenamingPayload', slug: string }
   };

declare const document: GraphqlDocument<RenameTagMutation, RenameTagMutationVariables>;

export default document;

