// Written by build/typed-documents.ts from correct-article.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ArticleImageInput = {
  alt?: string | null | undefined;
  caption?: string | null | undefined;
  credit?: string | null | undefined;
  focalX?: number | null | undefined;
  focalY?: number | null | undefined;
  id?: string | number | null | undefined;
  url?: string | null | undefined;
};

export type ArticleInput = {
  body?: string | null | undefined;
  byline?: string | null | undefined;
  contributors?: Array<string> | null | undefined;
  dateline?: string | null | undefined;
  embargoUntil?: string | null | undefined;
  format?: string | null | undefined;
  headline?: string | null | undefined;
  image?: ArticleImageInput | null | undefined;
  kicker?: string | null | undefined;
  language?: string | null | undefined;
  section?: string | null | undefined;
  slug?: string | null | undefined;
  standfirst?: string | null | undefined;
  tags?: Array<string> | null | undefined;
  translationOf?: string | number | null | undefined;
  url?: string | null | undefined;
};

export type ArticleStatus =
  | 'DRAFT'
  | 'PUBLISHED'
  | 'SCHEDULED'
  | 'WITHDRAWN';

export type CorrectArticleMutationVariables = Exact<{
  id: string | number;
  version: number;
  note: string;
  changes?: ArticleInput | null | undefined;
}>;


export type CorrectArticleMutation = { correctArticle:
    | { __typename: 'ArticlePayload', article: { id: string, version: number, status: ArticleStatus, slug: string, url: string, headline: string, kicker: string | null, standfirst: string | null, dateline: string | null, byline: string | null, language: string, updatedAt: string, scheduledAt: string | null, embargoUntil: string | null, publishedAt: string | null, withdrawnAt: string | null, withdrawnReason: string | null, body: { html: string }, image: { id: string, url: string, alt: string, caption: string | null, credit: string | null, focalPoint: { x: number, y: number } | null } | null, section: { slug: string } | null, contributors: Array<{ slug: string, ar: string, en: string }>, tags: Array<{ slug: string, ar: string, en: string }>, corrections: Array<{ note: string, correctedAt: string }>, translations: Array<{ id: string, headline: string, language: string, status: ArticleStatus }>, viewerCan: { write: boolean, publish: boolean } } }
    | { __typename: 'EditConflict', message: string }
    | { __typename: 'IllegalTransition', message: string }
    | { __typename: 'InvalidInput', message: string, fields: Array<{ name: string, code: string, message: string }> }
    | { __typename: 'NotAllowed', message: string }
   };

export type DeskArticleFragment = { id: string, version: number, status: ArticleStatus, slug: string, url: string, headline: string, kicker: string | null, standfirst: string | null, dateline: string | null, byline: string | null, language: string, updatedAt: string, scheduledAt: string | null, embargoUntil: string | null, publishedAt: string | null, withdrawnAt: string | null, withdrawnReason: string | null, body: { html: string }, image: { id: string, url: string, alt: string, caption: string | null, credit: string | null, focalPoint: { x: number, y: number } | null } | null, section: { slug: string } | null, contributors: Array<{ slug: string, ar: string, en: string }>, tags: Array<{ slug: string, ar: string, en: string }>, corrections: Array<{ note: string, correctedAt: string }>, translations: Array<{ id: string, headline: string, language: string, status: ArticleStatus }>, viewerCan: { write: boolean, publish: boolean } };

declare const document: GraphqlDocument<CorrectArticleMutation, CorrectArticleMutationVariables>;

export default document;

