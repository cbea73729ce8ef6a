import type { Unit } from '../gate/store.ts';
import { visible } from '../gate/visible.ts';
import { allSections } from '../section/sections.query.ts';

/**
 * What `takeTurns` calls the shape of the tree: whoever lists an article by it shares it, whoever changes it is alone,
 * so that no article is listed by a shape that is gone.
 */
export const SECTION_TREE = 'section tree';

/** Section id → id of the section above, as the transaction sees them. */
export type SectionParents = ReadonlyMap<string, string | null>;

export async function sectionParents(unit: Unit): Promise<SectionParents> {
  const sections = await allSections(visible({ reads: unit.sql }, { site: unit.site, viewer: 'newsroom' }));
  return new Map(sections.map(({ id, parent_id }) => [id, parent_id]));
}

/** The section and all sections above it. */
export function lineage(parents: SectionParents, section: string): string[] {
  const ids: string[] = [];
  for (let id: string | null = section; id && !ids.includes(id); id = parents.get(id) ?? null) ids.push(id);
  return ids;
}
