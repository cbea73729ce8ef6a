// Written by build/typed-documents.ts from react-to-comment.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ReactToCommentMutationVariables = Exact<{
  id: string | number;
  like: boolean;
}>;


export type ReactToCommentMutation = { reactToComment:
    | { __typename: 'InvalidInput', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'RateLimited', code: string, message: string, retryAfter: number }
    | { __typename: 'ReactToCommentPayload', readerToken: string | null, comment: { likeCount: number } | null }
    | { __typename: 'ReaderUnknown', code: string, message: string }
   };

declare const document: GraphqlDocument<ReactToCommentMutation, ReactToCommentMutationVariables>;

export default document;

