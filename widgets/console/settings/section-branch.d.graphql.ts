// Written by build/typed-documents.ts from section-branch.graphql and schema/schema.graphql.

/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type SectionBranchFragment = { id: string, slug: string, position: number, names: Array<{ language: string, text: string }> };
