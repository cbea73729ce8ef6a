// Written by build/typed-documents.ts from request-password-reset.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type RequestPasswordResetMutationVariables = Exact<{
  email: string;
}>;


export type RequestPasswordResetMutation = { requestPasswordReset:
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'PasswordResetPayload' }
    | { __typename: 'RateLimited', message: string }
   };

declare const document: GraphqlDocument<RequestPasswordResetMutation, RequestPasswordResetMutationVariables>;

export default document;

