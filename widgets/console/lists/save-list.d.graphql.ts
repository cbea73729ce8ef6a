// Written by build/typed-documents.ts from save-list.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ArticleStatus =
  | 'DRAFT'
  | 'PUBLISHED'
  | 'SCHEDULED'
  | 'WITHDRAWN';

export type CuratedSlotInput = {
  article: string | number;
  endsAt?: string | null | undefined;
  startsAt?: string | null | undefined;
};

export type LocalizedTextInput = {
  language: string;
  text: string;
};

export type SaveListMutationVariables = Exact<{
  key: string;
  names?: Array<LocalizedTextInput> | LocalizedTextInput | null | undefined;
  size?: number | null | undefined;
  slots?: Array<CuratedSlotInput> | CuratedSlotInput | null | undefined;
  version: number;
}>;


export type SaveListMutation = { saveCuratedList:
    | { __typename: 'CuratedListPayload', list: { key: string, size: number, version: number, names: Array<{ language: string, text: string }>, slots: Array<{ startsAt: string | null, endsAt: string | null, article: { id: string, headline: string, language: string, status: ArticleStatus } | null }> } | null }
    | { __typename: 'EditConflict', message: string }
    | { __typename: 'InvalidInput', message: string, fields: Array<{ name: string, code: string, message: string }> }
    | { __typename: 'NotAllowed', message: string }
   };

export type DeskListFragment = { key: string, size: number, version: number, names: Array<{ language: string, text: string }>, slots: Array<{ startsAt: string | null, endsAt: string | null, article: { id: string, headline: string, language: string, status: ArticleStatus } | null }> };

declare const document: GraphqlDocument<SaveListMutation, SaveListMutationVariables>;

export default document;

