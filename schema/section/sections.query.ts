import type { Selectable } from 'kysely';
import { prepared } from '../gate/prepared.ts';
import type { Tables } from '../gate/tables.ts';
import type { Visible } from '../gate/visible.ts';

export type SectionRow = Selectable<Tables['section']>;

/** All sections of the site in their order; a newspaper has dozens, so the tree is put together in memory. */
export async function allSections(visible: Visible): Promise<SectionRow[]> {
  return visible.run(inTheirOrder, {});
}

const inTheirOrder = prepared((visible) => visible.sections().selectAll('section').orderBy('section.position').orderBy('section.slug'));
