// Written by build/typed-documents.ts from lift-ban.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type LiftBanMutationVariables = Exact<{
  readerId: string | number;
}>;


export type LiftBanMutation = { liftBan:
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'LiftBanPayload', lifted: boolean }
    | { __typename: 'NotAllowed', message: string }
   };

declare const document: GraphqlDocument<LiftBanMutation, LiftBanMutationVariables>;

export default document;

