import type { Sections } from '../list/filters-view.ts';

/** The sections as a list to choose from: each below the one it belongs to, further in. Value and title. */
export function sectionOptions(sections: Sections): readonly (readonly [string, string])[] {
  const known = new Set(sections.map(({ slug }) => slug));
  const below = (parent: string | undefined, depth: number): (readonly [string, string])[] =>
    sections
      // One whose parent is not among them stands outermost: none is left out.
      .filter((one) => (parent === undefined ? !one.parent || !known.has(one.parent.slug) : one.parent?.slug === parent))
      .flatMap(({ slug, name }) => [[slug, `${'\u2003'.repeat(depth)}${name}`] as const, ...below(slug, depth + 1)]);
  return below(undefined, 0);
}
