// Written by build/typed-documents.ts from moderate-comments.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type CommentStatus =
  | 'APPROVED'
  | 'PENDING'
  | 'REJECTED'
  | 'WITHHELD';

export type ModerateCommentsInput = {
  decision: CommentStatus;
  ids: Array<string | number>;
  note?: string | null | undefined;
  reason?: ModeratorReason;
  seenAs?: CommentStatus | null | undefined;
  seenRevisions?: Array<string> | null | undefined;
};

export type ModerationOutcome =
  | 'CHANGED_MEANWHILE'
  | 'DONE'
  | 'NOT_FOUND'
  | 'UNCHANGED';

export type ModeratorReason =
  | 'ABUSE'
  | 'ACCEPTABLE'
  | 'FALSE'
  | 'HATE'
  | 'ILLEGAL'
  | 'OFF_TOPIC'
  | 'OTHER'
  | 'PRIVATE'
  | 'SPAM';

export type SegmentKind =
  | 'LINK'
  | 'MARK'
  | 'MENTION'
  | 'TEXT';

export type ModerateCommentsMutationVariables = Exact<{
  input: ModerateCommentsInput;
  language?: string | null | undefined;
}>;


export type ModerateCommentsMutation = { moderateComments:
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'ModerateCommentsPayload', results: Array<{ id: string, outcome: ModerationOutcome, decisionId: string | null, comment: { id: string, status: CommentStatus, revision: string, createdAt: string, editedAt: string | null, reportCount: number, author: { name: string, badges: Array<string> }, body: { text: string, segments: Array<{ kind: SegmentKind, text: string, href: string | null }> }, reason: { code: string, explanation: string } | null, thread: { id: string, url: string, article: { headline: string } | null } | null } | null }> }
    | { __typename: 'NotAllowed', message: string }
   };

export type QueueCommentFragment = { id: string, status: CommentStatus, revision: string, createdAt: string, editedAt: string | null, reportCount: number, author: { name: string, badges: Array<string> }, body: { text: string, segments: Array<{ kind: SegmentKind, text: string, href: string | null }> }, reason: { code: string, explanation: string } | null, thread: { id: string, url: string, article: { headline: string } | null } | null };

declare const document: GraphqlDocument<ModerateCommentsMutation, ModerateCommentsMutationVariables>;

export default document;

