// Written by build/typed-documents.ts from reset-password.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ResetPasswordMutationVariables = Exact<{
  token: string;
  password: string;
}>;


export type ResetPasswordMutation = { resetPassword:
    | { __typename: 'InvalidInput', message: string, fields: Array<{ name: string, message: string }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'PasswordResetPayload' }
    | { __typename: 'RateLimited', message: string }
   };

declare const document: GraphqlDocument<ResetPasswordMutation, ResetPasswordMutationVariables>;

export default document;

