// Written by build/typed-documents.ts from save-source.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type SourceInput = {
  active?: boolean | null | undefined;
  address?: string | null | undefined;
  fetchImages?: boolean | null | undefined;
  language?: string | null | undefined;
  name?: string | null | undefined;
  rule?: SourceRule | null | undefined;
  section?: string | null | undefined;
};

export type SourceRule =
  | 'HOLD'
  | 'PUBLISH';

export type SaveSourceMutationVariables = Exact<{
  id?: string | number | null | undefined;
  version: number;
  input: SourceInput;
}>;


export type SaveSourceMutation = { saveSource:
    | { __typename: 'EditConflict', message: string }
    | { __typename: 'InvalidInput', message: string, fields: Array<{ name: string, code: string, message: string }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'SourcePayload' }
   };

declare const document: GraphqlDocument<SaveSourceMutation, SaveSourceMutationVariables>;

export default document;

