// Written by build/typed-documents.ts from invitation.graphql and schema/schema.graphql.

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

export type InvitationQueryVariables = Exact<{
  token: string;
  language: string;
}>;


export type InvitationQuery = { invitation: { foundsSite: boolean, siteName: string, email: string | null, role: StaffRole, invitedBy: string | null, hasAccount: boolean } | null };

declare const document: GraphqlDocument<InvitationQuery, InvitationQueryVariables>;

export default document;

