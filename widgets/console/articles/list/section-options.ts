import type { Sections } from './filters-view.ts';

/** The sections as a list to choose from, each below the one it belongs to and further in. Value and title. */
export function sectionOptions(sections: Sections): readonly (readonly [string, string])[] {
  return sections.map(({ slug, name, depth }) => [slug, `${'\u2003'.repeat(depth)}${name}`]);
}
