// Written by build/typed-documents.ts from set-staff-role.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type StaffRole =
  | 'CONTRIBUTOR'
  | 'EDITOR'
  | 'MODERATOR'
  | 'OWNER';

export type SetStaffRoleMutationVariables = Exact<{
  staff: string | number;
  role?: StaffRole | null | undefined;
  sections?: Array<string | number> | string | number | null | undefined;
}>;


export type SetStaffRoleMutation = { setStaffRole:
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'SetStaffRolePayload' }
   };

declare const document: GraphqlDocument<SetStaffRoleMutation, SetStaffRoleMutationVariables>;

export default document;

