import type { SectionRow } from './sections.query.ts';

/** A section and how far it lies below the top, which is 0. */
export interface PlacedSection extends SectionRow {
  readonly depth: number;
}

/** All sections as one reads a table of contents: each followed by those below it, brothers in the order they came in. */
export function inTreeOrder(sections: readonly SectionRow[]): PlacedSection[] {
  const below = new Map<string | null, SectionRow[]>();
  for (const section of sections) below.set(section.parent_id, [...(below.get(section.parent_id) ?? []), section]);
  const under = (parent: string | null, depth: number): PlacedSection[] =>
    (below.get(parent) ?? []).flatMap((section) => [{ ...section, depth }, ...under(section.id, depth + 1)]);
  return under(null, 0);
}
