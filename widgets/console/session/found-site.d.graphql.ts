// Written by build/typed-documents.ts from found-site.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type FoundSiteInput = {
  allowedOrigins?: Array<string> | null | undefined;
  email?: string | null | undefined;
  hosts?: Array<string> | null | undefined;
  key: string;
  locale: string;
  name: string;
  ownerName?: string | null | undefined;
  password: string;
  timeZone?: string | null | undefined;
  token: string;
};

export type FoundSiteMutationVariables = Exact<{
  input: FoundSiteInput;
}>;


export type FoundSiteMutation = { foundSite:
    | { __typename: 'InvalidInput', message: string, fields: Array<{ name: string, message: string }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'RateLimited', retryAfter: number, message: string }
    | { __typename: 'SignInPayload', csrfToken: string, sites: Array<{ key: string }> }
   };

declare const document: GraphqlDocument<FoundSiteMutation, FoundSiteMutationVariables>;

export default document;

