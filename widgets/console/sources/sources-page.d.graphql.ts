// Written by build/typed-documents.ts from sources-page.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type SourceKind =
  | 'FEED'
  | 'FOLDER';

export type SourceOutcome =
  | 'DUPLICATE'
  | 'HELD'
  | 'PUBLISHED'
  | 'REFUSED';

export type SourceProblem =
  | 'GONE'
  | 'INTERNAL'
  | 'PRIVATE'
  | 'REFUSED'
  | 'TIMEOUT'
  | 'TOO_LARGE'
  | 'UNREACHABLE'
  | 'UNREADABLE';

export type SourceRule =
  | 'HOLD'
  | 'PUBLISH';

export type ConsoleSourcesQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsoleSourcesQuery = { sources: Array<{ id: string, name: string, kind: SourceKind, address: string, rule: SourceRule, section: string | null, language: string | null, active: boolean, fetchImages: boolean, lastReadAt: string | null, nextReadAt: string, failures: number, lastError: string | null, lastProblem: SourceProblem | null, version: number, counts: Array<{ outcome: SourceOutcome, count: number }> }> };

export type DeskSourceFragment = { id: string, name: string, kind: SourceKind, address: string, rule: SourceRule, section: string | null, language: string | null, active: boolean, fetchImages: boolean, lastReadAt: string | null, nextReadAt: string, failures: number, lastError: string | null, lastProblem: SourceProblem | null, version: number, counts: Array<{ outcome: SourceOutcome, count: number }> };

declare const document: GraphqlDocument<ConsoleSourcesQuery, ConsoleSourcesQueryVariables>;

export default document;

