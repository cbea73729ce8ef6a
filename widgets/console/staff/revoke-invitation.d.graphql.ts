// Written by build/typed-documents.ts from revoke-invitation.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type RevokeInvitationMutationVariables = Exact<{
  id: string | number;
}>;


export type RevokeInvitationMutation = { revokeInvitation:
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'RevokeInvitationPayload' }
   };

declare const document: GraphqlDocument<RevokeInvitationMutation, RevokeInvitationMutationVariables>;

export default document;

