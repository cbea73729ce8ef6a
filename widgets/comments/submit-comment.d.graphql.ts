// Written by build/typed-documents.ts from submit-comment.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type CommentStatus =
  | 'APPROVED'
  | 'PENDING'
  | 'REJECTED'
  | 'WITHHELD';

export type SegmentKind =
  | 'LINK'
  | 'MARK'
  | 'MENTION'
  | 'TEXT';

export type SubmitCommentInput = {
  body: string;
  clientKey?: string | null | undefined;
  name: string;
  parentId?: string | number | null | undefined;
  proof?: string | null | undefined;
  url: string;
};

export type SubmitCommentMutationVariables = Exact<{
  input: SubmitCommentInput;
}>;


export type SubmitCommentMutation = { submitComment:
    | { __typename: 'InvalidInput', code: string, message: string, fields: Array<{ name: string, code: string, message: string }> }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'RateLimited', code: string, message: string, retryAfter: number }
    | { __typename: 'SubmitCommentPayload', comment: { id: string, createdAt: string, editedAt: string | null, status: CommentStatus, replyCount: number, author: { name: string }, body: { segments: Array<{ kind: SegmentKind, text: string, href: string | null }> } }, thread: { commentCount: number } | null }
    | { __typename: 'ThreadClosed', code: string, message: string }
   };

declare const document: GraphqlDocument<SubmitCommentMutation, SubmitCommentMutationVariables>;

export default document;

