import type { SectionRow } from './sections.query.ts';

/** The ids of a section and of all below it. */
export function sectionsUnder(sections: readonly Pick<SectionRow, 'id' | 'parent_id'>[], section: string): string[] {
  const ids = new Set([section]);
  // A set gives what is added while it is gone through.
  for (const id of ids) for (const one of sections) if (one.parent_id === id) ids.add(one.id);
  return [...ids];
}
