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

export type ReplyNoticeState =
  | 'CONFIRMED'
  | 'UNCONFIRMED';

export type SegmentKind =
  | 'LINK'
  | 'MARK'
  | 'MENTION'
  | 'TEXT';

export type SubmitCommentInput = {
  body: string;
  clientKey?: string | null | undefined;
  name: string;
  notifyAddress?: string | null | undefined;
  notifyLanguage?: string | null | undefined;
  parentId?: string | number | null | undefined;
  proof?: string | null | undefined;
  stamp?: string | null | undefined;
  trap?: string | null | undefined;
  unproven?: boolean | null | undefined;
  url: string;
};

export type SubmitCommentMutationVariables = Exact<{
  input: SubmitCommentInput;
}>;


export type SubmitCommentMutation = { submitComment:
    | { __typename: 'InvalidInput', code: string, message: string, fields: Array<{ name: string, code: string, message: string }> }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'ProofRequired', code: string, message: string, challengeUrl: string }
    | { __typename: 'RateLimited', code: string, message: string, retryAfter: number }
    | { __typename: 'ReaderBanned', code: string, message: string }
    | { __typename: 'ReaderUnknown', code: string, message: string }
    | { __typename: 'SubmitCommentPayload', replyNotice: ReplyNoticeState | null, readerToken: string | null, comment: { id: string, createdAt: string, editedAt: string | null, status: CommentStatus, replyCount: number, likeCount: number, isDeleted: boolean, permalink: string | null, author: { name: string, badges: Array<string> }, body: { segments: Array<{ kind: SegmentKind, text: string, href: string | null }> }, answers: { author: { name: string } } | null }, thread: { commentCount: number } | null }
    | { __typename: 'ThreadClosed', code: string, message: string }
   };

export type CommentPartsFragment = { id: string, createdAt: string, editedAt: string | null, status: CommentStatus, replyCount: number, likeCount: number, isDeleted: boolean, permalink: string | null, author: { name: string, badges: Array<string> }, body: { segments: Array<{ kind: SegmentKind, text: string, href: string | null }> }, answers: { author: { name: string } } | null };

declare const document: GraphqlDocument<SubmitCommentMutation, SubmitCommentMutationVariables>;

export default document;

