// Written by build/typed-documents.ts from save-site-settings.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type LocalizedTextInput = {
  language: string;
  text: string;
};

export type ModerationMode =
  | 'AFTER'
  | 'BEFORE';

export type PolicySettingInput = {
  name: string;
  value?: string | null | undefined;
};

export type SiteSettingsInput = {
  allowedOrigins?: Array<string> | null | undefined;
  hosts?: Array<string> | null | undefined;
  languages?: Array<string> | null | undefined;
  locale?: string | null | undefined;
  moderation?: ModerationMode | null | undefined;
  names?: Array<LocalizedTextInput> | null | undefined;
  policy?: Array<PolicySettingInput> | null | undefined;
  timeZone?: string | null | undefined;
};

export type SaveSiteSettingsMutationVariables = Exact<{
  version: number;
  input: SiteSettingsInput;
}>;


export type SaveSiteSettingsMutation = { saveSiteSettings:
    | { __typename: 'EditConflict', message: string }
    | { __typename: 'InvalidInput', message: string, fields: Array<{ name: string, message: string }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'SiteSettingsPayload' }
   };

declare const document: GraphqlDocument<SaveSiteSettingsMutation, SaveSiteSettingsMutationVariables>;

export default document;

