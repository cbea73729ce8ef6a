// Written by build/typed-documents.ts from remove-section.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type RemoveSectionMutationVariables = Exact<{
  slug: string;
  into?: string | null | undefined;
}>;


export type RemoveSectionMutation = { removeSection:
    | { __typename: 'InUse', message: string, articles: number, sections: number }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'RemovalPayload', moved: number, remaining: number }
   };

declare const document: GraphqlDocument<RemoveSectionMutation, RemoveSectionMutationVariables>;

export default document;

