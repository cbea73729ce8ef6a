// Written by build/typed-documents.ts from save-section.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type LocalizedTextInput = {
  language: string;
  text: string;
};

export type SectionInput = {
  description?: string | null | undefined;
  names?: Array<LocalizedTextInput> | null | undefined;
  parent?: string | null | undefined;
  position?: number | null | undefined;
  slug: string;
};

export type SaveSectionMutationVariables = Exact<{
  input: SectionInput;
}>;


export type SaveSectionMutation = { saveSection:
    | { __typename: 'InvalidInput', message: string, fields: Array<{ name: string, message: string }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'SectionPayload' }
   };

declare const document: GraphqlDocument<SaveSectionMutation, SaveSectionMutationVariables>;

export default document;

