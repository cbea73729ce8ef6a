// Written by build/typed-documents.ts from sign-in.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type SignInInput = {
  email: string;
  password: string;
};

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn:
    | { __typename: 'NotAllowed' }
    | { __typename: 'RateLimited', retryAfter: number }
    | { __typename: 'SignInPayload', csrfToken: string }
   };

declare const document: GraphqlDocument<SignInMutation, SignInMutationVariables>;

export default document;

