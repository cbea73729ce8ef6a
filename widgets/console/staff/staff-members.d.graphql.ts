// Written by build/typed-documents.ts from staff-members.graphql and schema/schema.graphql.

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

export type StaffMembersQueryVariables = Exact<{
  first: number;
  language: string;
}>;


export type StaffMembersQuery = { staffMembers: { nodes: Array<{ email: string, role: StaffRole, disabledAt: string | null, staff: { id: string, name: string }, sections: Array<{ id: string, name: string }> | null }> }, invitations: { nodes: Array<{ id: string, email: string | null, role: StaffRole, foundsSite: boolean, expiresAt: string }> }, newsroomSections: Array<{ id: string, name: string, depth: number }> };

declare const document: GraphqlDocument<StaffMembersQuery, StaffMembersQueryVariables>;

export default document;

