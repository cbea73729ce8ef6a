// Written by build/typed-documents.ts from schedule-article.graphql and schema/schema.graphql.

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

export type ScheduleArticleMutationVariables = Exact<{
  id: string | number;
  version: number;
  at: string;
}>;


export type ScheduleArticleMutation = { scheduleArticle:
    | { __typename: 'ArticlePayload', article: { id: string, version: number, status: ArticleStatus, slug: string, url: string, headline: string, kicker: string | null, standfirst: string | null, dateline: string | null, byline: string | null, language: string, updatedAt: string, scheduledAt: string | null, embargoUntil: string | null, publishedAt: string | null, withdrawnAt: string | null, withdrawnReason: string | null, body: { html: string }, image: { id: string, url: string, alt: string, caption: string | null, credit: string | null, focalPoint: { x: number, y: number } | null } | null, section: { slug: string } | null, contributors: Array<{ slug: string, ar: string, en: string }>, tags: Array<{ slug: string, ar: string, en: string }>, corrections: Array<{ note: string, correctedAt: string }>, translations: Array<{ id: string, headline: string, language: string, status: ArticleStatus }>, viewerCan: { write: boolean, publish: boolean } } }
    | { __typename: 'EditConflict', message: string }
    | { __typename: 'IllegalTransition', message: string }
    | { __typename: 'InvalidInput', message: string, fields: Array<{ name: string, code: string, message: string }> }
    | { __typename: 'NotAllowed', message: string }
   };

export type DeskArticleFragment = { id: string, version: number, status: ArticleStatus, slug: string, url: string, headline: string, kicker: string | null, standfirst: string | null, dateline: string | null, byline: string | null, language: string, updatedAt: string, scheduledAt: string | null, embargoUntil: string | null, publishedAt: string | null, withdrawnAt: string | null, withdrawnReason: string | null, body: { html: string }, image: { id: string, url: string, alt: string, caption: string | null, credit: string | null, focalPoint: { x: number, y: number } | null } | null, section: { slug: string } | null, contributors: Array<{ slug: string, ar: string, en: string }>, tags: Array<{ slug: string, ar: string, en: string }>, corrections: Array<{ note: string, correctedAt: string }>, translations: Array<{ id: string, headline: string, language: string, status: ArticleStatus }>, viewerCan: { write: boolean, publish: boolean } };

declare const document: GraphqlDocument<ScheduleArticleMutation, ScheduleArticleMutationVariables>;

export default document;

