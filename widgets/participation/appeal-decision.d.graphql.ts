// Written by build/typed-documents.ts from appeal-decision.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type AppealDecisionInput = {
  id: string | number;
  text: string;
};

export type AppealDecisionMutationVariables = Exact<{
  input: AppealDecisionInput;
}>;


export type AppealDecisionMutation = { appealDecision:
    | { __typename: 'AppealDecisionPayload' }
    | { __typename: 'InvalidInput', code: string, message: string, fields: Array<{ name: string, code: string, message: string }> }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'RateLimited', code: string, message: string, retryAfter: number }
    | { __typename: 'ReaderUnknown', code: string, message: string }
   };

declare const document: GraphqlDocument<AppealDecisionMutation, AppealDecisionMutationVariables>;

export default document;

