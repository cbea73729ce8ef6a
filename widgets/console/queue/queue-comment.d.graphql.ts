// Written by build/typed-documents.ts from queue-comment.graphql and schema/schema.graphql.

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

export type QueueCommentFragment = { id: string, status: CommentStatus, revision: string, createdAt: string, editedAt: string | null, reportCount: number, author: { name: string, badges: Array<string> }, body: { text: string, segments: Array<{ kind: SegmentKind, text: string, href: string | null }> }, reason: { code: string, explanation: string } | null, thread: { id: string, url: string, article: { headline: string } | null } | null };
