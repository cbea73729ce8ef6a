// Written by build/typed-documents.ts from save-creative.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type CreativeInput = {
  alt?: string | null | undefined;
  endsAt?: string | null | undefined;
  html?: string | null | undefined;
  image?: string | null | undefined;
  isActive?: boolean | null | undefined;
  kind?: CreativeKind | null | undefined;
  language?: string | null | undefined;
  name: string;
  sections?: Array<string> | null | undefined;
  startsAt?: string | null | undefined;
  target?: string | null | undefined;
  weight?: number | null | undefined;
};

export type CreativeKind =
  | 'HTML'
  | 'IMAGE'
  | 'TAG';

export type SaveCreativeMutationVariables = Exact<{
  placement: string;
  version: number;
  input: CreativeInput;
}>;


export type SaveCreativeMutation = { saveCreative:
    | { __typename: 'EditConflict', message: string }
    | { __typename: 'InvalidInput', message: string, fields: Array<{ name: string, code: string, message: string }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'PlacementPayload' }
   };

declare const document: GraphqlDocument<SaveCreativeMutation, SaveCreativeMutationVariables>;

export default document;

