// Written by build/typed-documents.ts from save-tag.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type LocalizedTextInput = {
  language: string;
  text: string;
};

export type TagInput = {
  isNew?: boolean | null | undefined;
  kind?: TagKind | null | undefined;
  names?: Array<LocalizedTextInput> | null | undefined;
  slug: string;
};

export type TagKind =
  | 'STORY'
  | 'TOPIC';

export type SaveTagMutationVariables = Exact<{
  input: TagInput;
}>;


export type SaveTagMutation = { saveTag:
    | { __typename: 'InvalidInput', message: string, fields: Array<{ name: string, message: string }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'TagPayload' }
   };

declare const document: GraphqlDocument<SaveTagMutation, SaveTagMutationVariables>;

export default document;

