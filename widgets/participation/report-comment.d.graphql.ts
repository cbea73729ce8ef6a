// Written by build/typed-documents.ts from report-comment.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ReportCommentInput = {
  email?: string | null | undefined;
  goodFaith?: boolean | null | undefined;
  id: string | number;
  name?: string | null | undefined;
  note?: string | null | undefined;
  reason: ReportReason;
};

export type ReportReason =
  | 'ABUSE'
  | 'FALSE'
  | 'HATE'
  | 'ILLEGAL'
  | 'OTHER'
  | 'PRIVATE'
  | 'SPAM';

export type ReportCommentMutationVariables = Exact<{
  input: ReportCommentInput;
}>;


export type ReportCommentMutation = { reportComment:
    | { __typename: 'InvalidInput', code: string, message: string, fields: Array<{ name: string, code: string, message: string }> }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'RateLimited', code: string, message: string, retryAfter: number }
    | { __typename: 'ReaderUnknown', code: string, message: string }
    | { __typename: 'ReportCommentPayload', readerToken: string | null }
   };

declare const document: GraphqlDocument<ReportCommentMutation, ReportCommentMutationVariables>;

export default document;

