// Written by build/typed-documents.ts from submit-comment.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type CommentStatus =
  | 'PENDING'
  | 'APPROVED'
  | 'REJECTED'
  | 'WITHHELD';

export type SegmentKind =
  | 'TEXT'
  | 'LINK'
  | 'MENTION'
  | 'MARK';

export type SubmitCommentInput = {
  url: string;
  name: string;
  body: string;
  parentId?: string | number | null | undefined;
  clientKey?: string | null | undefined;
  proof?: string | null | undefined;
};

export type SubmitCommentMutationVariables = Exact<{
  input: SubmitCommentInput;
}>;


export type SubmitCommentMutation = { submitComment:
    | { __typename: 'SubmitCommentPayload', comment: { id: string, createdAt: string, editedAt: string | null, status: CommentStatus, replyCount: number, author: { name: string }, body: { segments: Array<{ kind: SegmentKind, text: string, href: string | null }> } }, thread: { commentCount: number } | null }
    | { __typename: 'InvalidInput', code: string, message: string, fields: Array<{ name: string, code: string, message: string }> }
    | { __typename: 'RateLimited', code: string, message: string, retryAfter: number }
    | { __typename: 'ThreadClosed', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
   };

declare const document: GraphqlDocument<SubmitCommentMutation, SubmitCommentMutationVariables>;

export default document;

