// Written by build/typed-documents.ts from decide-appeal.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type DecideAppealMutationVariables = Exact<{
  id: string | number;
  upheld: boolean;
  answer: string;
}>;


export type DecideAppealMutation = { decideAppeal:
    | { __typename: 'DecideAppealPayload' }
    | { __typename: 'EditConflict', code: string, message: string }
    | { __typename: 'InvalidInput', code: string, message: string, fields: Array<{ code: string }> }
    | { __typename: 'NotAllowed', code: string, message: string }
   };

declare const document: GraphqlDocument<DecideAppealMutation, DecideAppealMutationVariables>;

export default document;

