// Written by build/typed-documents.ts from hide-thread.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ThreadState =
  | 'CLOSED'
  | 'HIDDEN'
  | 'OPEN';

export type HideThreadMutationVariables = Exact<{
  url: string;
}>;


export type HideThreadMutation = { hideThread:
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'ThreadStatePayload', thread: { id: string, url: string, state: ThreadState, commentCount: number } }
   };

declare const document: GraphqlDocument<HideThreadMutation, HideThreadMutationVariables>;

export default document;

