// Written by build/typed-documents.ts from placements-page.graphql and schema/schema.graphql.

import type { GraphqlDocument } from '../../transport/graphql-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type CreativeKind =
  | 'HTML'
  | 'IMAGE'
  | 'TAG';

export type CreativeState =
  | 'COMING'
  | 'OFF'
  | 'OVER'
  | 'RUNNING';

export type ConsolePlacementsQueryVariables = Exact<{
  since?: string | null | undefined;
}>;


export type ConsolePlacementsQuery = { newsroomPlacements: Array<{ name: string, width: number, height: number, version: number, labels: Array<{ language: string, text: string }>, creatives: Array<{ id: string, name: string, kind: CreativeKind, state: CreativeState, image: string | null, alt: string | null, html: string | null, target: string | null, weight: number, startsAt: string | null, endsAt: string | null, sections: Array<string>, language: string | null, isActive: boolean, version: number, counted: { impressions: number, clicks: number } }> }> };

export type DeskPlacementFragment = { name: string, width: number, height: number, version: number, labels: Array<{ language: string, text: string }>, creatives: Array<{ id: string, name: string, kind: CreativeKind, state: CreativeState, image: string | null, alt: string | null, html: string | null, target: string | null, weight: number, startsAt: string | null, endsAt: string | null, sections: Array<string>, language: string | null, isActive: boolean, version: number, counted: { impressions: number, clicks: number } }> };

declare const document: GraphqlDocument<ConsolePlacementsQuery, ConsolePlacementsQueryVariables>;

export default document;

