// Written by build/typed-documents.ts from moderation-events.graphql and schema/schema.graphql.

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

export type ModerationEventsSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type ModerationEventsSubscription = { events: { type: string, subjectId: string | null, comment: { id: string, status: CommentStatus } | null } };

declare const document: GraphqlDocument<ModerationEventsSubscription, ModerationEventsSubscriptionVariables>;

export default document;

