// Written by build/typed-documents.ts from invite-staff.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type InviteStaffInput = {
  email: string;
  role: StaffRole;
  sections?: Array<string | number> | null | undefined;
};

export type StaffRole =
  | 'CONTRIBUTOR'
  | 'EDITOR'
  | 'MODERATOR'
  | 'OWNER';

export type InviteStaffMutationVariables = Exact<{
  input: InviteStaffInput;
}>;


export type InviteStaffMutation = { inviteStaff:
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'InvitePayload', url: string }
    | { __typename: 'NotAllowed', message: string }
   };

declare const document: GraphqlDocument<InviteStaffMutation, InviteStaffMutationVariables>;

export default document;

