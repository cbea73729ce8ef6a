// Written by build/typed-documents.ts from comment-parts.graphql and schema/schema.graphql.

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

export type CommentPartsFragment = { id: string, createdAt: string, editedAt: string | null, status: CommentStatus, replyCount: number, likeCount: number, isDeleted: boolean, permalink: string | null, author: { name: string, badges: Array<string> }, body: { segments: Array<{ kind: SegmentKind, text: string, href: string | null }> }, answers: { author: { name: string } } | null };
