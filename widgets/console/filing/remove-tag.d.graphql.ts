// Written by build/typed-documents.ts from remove-tag.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type RemoveTagMutationVariables = Exact<{
  slug: string;
  into?: string | null | undefined;
  takeOff?: boolean | null | undefined;
}>;


export type RemoveTagMutation = { removeTag:
    | { __typename: 'InUse', message: string, articles: number, sections: number }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'RemovalPayload', moved: number, remaining: number }
   };

declare const document: GraphqlDocument<RemoveTagMutation, RemoveTagMutationVariables>;

export default document;

