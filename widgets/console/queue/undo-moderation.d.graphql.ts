// Written by build/typed-documents.ts from undo-moderation.graphql and schema/schema.graphql.

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

export type ModerationOutcome =
  | 'CHANGED_MEANWHILE'
  | 'DONE'
  | 'NOT_FOUND'
  | 'UNCHANGED';

export type SegmentKind =
  | 'LINK'
  | 'MARK'
  | 'MENTION'
  | 'TEXT';

export type UndoModerationMutationVariables = Exact<{
  decisionIds: Array<string | number> | string | number;
  language?: string | null | undefined;
}>;


export type UndoModerationMutation = { undoModeration:
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'UndoModerationPayload', results: Array<{ outcome: ModerationOutcome, comment: { id: string, status: CommentStatus, revision: string, createdAt: string, editedAt: string | null, reportCount: number, author: { name: string, badges: Array<string> }, body: { text: string, segments: Array<{ kind: SegmentKind, text: string, href: string | null }> }, reason: { code: string, explanation: string } | null, thread: { id: string, url: string, article: { headline: string } | null } | null } | null }> }
   };

export type QueueCommentFragment = { id: string, status: CommentStatus, revision: string, createdAt: string, editedAt: string | null, reportCount: number, author: { name: string, badges: Array<string> }, body: { text: string, segments: Array<{ kind: SegmentKind, text: string, href: string | null }> }, reason: { code: string, explanation: string } | null, thread: { id: string, url: string, article: { headline: string } | null } | null };

declare const document: GraphqlDocument<UndoModerationMutation, UndoModerationMutationVariables>;

export default document;

