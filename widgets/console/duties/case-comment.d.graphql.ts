// Written by build/typed-documents.ts from case-comment.graphql and schema/schema.graphql.

/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type CommentStatus =
  | 'APPROVED'
  | 'PENDING'
  | 'REJECTED'
  | 'WITHHELD';

export type CaseCommentFragment = { id: string, status: CommentStatus, createdAt: string, permalink: string | null, author: { name: string }, body: { text: string }, thread: { id: string, url: string, article: { headline: string } | null } | null, decisions: Array<{ to: CommentStatus, at: string, staffName: string | null, reason: { explanation: string } }> };
