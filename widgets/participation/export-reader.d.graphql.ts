// Written by build/typed-documents.ts from export-reader.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ExportReaderMutationVariables = Exact<{ [key: string]: never; }>;


export type ExportReaderMutation = { exportReader:
    | { __typename: 'ExportReaderPayload', json: string }
    | { __typename: 'RateLimited', code: string, message: string, retryAfter: number }
    | { __typename: 'ReaderUnknown', code: string, message: string }
   };

declare const document: GraphqlDocument<ExportReaderMutation, ExportReaderMutationVariables>;

export default document;

