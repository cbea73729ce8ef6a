// Written by build/typed-documents.ts from teaser-parts.graphql and schema/schema.graphql.

/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type Direction =
  | 'LTR'
  | 'RTL';

export type TeaserPartsFragment = { id: string, url: string, headline: string, kicker: string | null, language: string, direction: Direction, publishedAt: string | null, section: { name: string } | null, image: { width: number | null, height: number | null, url: string, avif: string | null, webp: string | null, focalPoint: { x: number, y: number } | null } | null };
