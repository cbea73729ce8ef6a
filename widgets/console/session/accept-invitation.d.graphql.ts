// Written by build/typed-documents.ts from accept-invitation.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type AcceptInvitationInput = {
  email?: string | null | undefined;
  name?: string | null | undefined;
  password: string;
  token: string;
};

export type AcceptInvitationMutationVariables = Exact<{
  input: AcceptInvitationInput;
}>;


export type AcceptInvitationMutation = { acceptInvitation:
    | { __typename: 'InvalidInput', message: string, fields: Array<{ name: string, message: string }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'RateLimited', retryAfter: number, message: string }
    | { __typename: 'SignInPayload', csrfToken: string, sites: Array<{ key: string }> }
   };

declare const document: GraphqlDocument<AcceptInvitationMutation, AcceptInvitationMutationVariables>;

export default document;

