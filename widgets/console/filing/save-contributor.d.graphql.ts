// Written by build/typed-documents.ts from save-contributor.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ContributorInput = {
  bios?: Array<LocalizedTextInput> | null | undefined;
  isNew?: boolean | null | undefined;
  names?: Array<LocalizedTextInput> | null | undefined;
  roles?: Array<LocalizedTextInput> | null | undefined;
  slug: string;
};

export type LocalizedTextInput = {
  language: string;
  text: string;
};

export type SaveContributorMutationVariables = Exact<{
  input: ContributorInput;
}>;


export type SaveContributorMutation = { saveContributor:
    | { __typename: 'ContributorPayload' }
    | { __typename: 'InvalidInput', message: string, fields: Array<{ name: string, message: string }> }
    | { __typename: 'NotAllowed', message: string }
   };

declare const document: GraphqlDocument<SaveContributorMutation, SaveContributorMutationVariables>;

export default document;

