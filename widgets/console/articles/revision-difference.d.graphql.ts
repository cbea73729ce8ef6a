// Written by build/typed-documents.ts from revision-difference.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type TextChange =
  | 'ADDED'
  | 'KEPT'
  | 'REMOVED';

export type RevisionDifferenceQueryVariables = Exact<{
  id: string | number;
  before: number;
  against?: number | null | undefined;
}>;


export type RevisionDifferenceQuery = { newsroomArticle: { revisions: Array<{ number: number, difference: Array<{ name: string, runs: Array<{ text: string, change: TextChange }> }> }> } | null };

declare const document: GraphqlDocument<RevisionDifferenceQuery, RevisionDifferenceQueryVariables>;

export default document;

