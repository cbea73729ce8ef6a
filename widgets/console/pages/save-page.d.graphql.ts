// Written by build/typed-documents.ts from save-page.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type PageInput = {
  body?: string | null | undefined;
  language?: string | null | undefined;
  position?: number | null | undefined;
  slug?: string | null | undefined;
  status?: PageStatus | null | undefined;
  title?: string | null | undefined;
};

export type PageStatus =
  | 'DRAFT'
  | 'PUBLISHED';

export type SavePageMutationVariables = Exact<{
  id?: string | number | null | undefined;
  version?: number | null | undefined;
  input: PageInput;
}>;


export type SavePageMutation = { savePage:
    | { __typename: 'EditConflict', message: string }
    | { __typename: 'InvalidInput', message: string, fields: Array<{ name: string, code: string, message: string }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'PagePayload', page: { id: string, title: string, slug: string, language: string, status: PageStatus, position: number | null, url: string, version: number, body: { html: string } } | null }
   };

export type DeskPageFragment = { id: string, title: string, slug: string, language: string, status: PageStatus, position: number | null, url: string, version: number, body: { html: string } };

declare const document: GraphqlDocument<SavePageMutation, SavePageMutationVariables>;

export default document;

