import { lineage, sectionParents } from '../article/section-lineage.ts';
import { NotAllowed } from '../gate/refusal.ts';
import type { Unit } from '../gate/store.ts';
import { Section } from '../section/section.entity.ts';
import type { StaffIdentity } from '../staff/staff-identity.ts';
import { sectionOfList } from './list-key.ts';

/**
 * An editor whose role is narrowed to sections puts together the lists of those, and of the sections below.
 * @throws {NotAllowed} for any other list.
 */
export async function assertMayCurate(unit: Unit, { sections }: StaffIdentity, key: string): Promise<void> {
  if (!sections) return;
  const slug = sectionOfList(key);
  const section = slug === undefined ? null : await unit.em.findOne(Section, { slug });
  const isWithin = section && lineage(await sectionParents(unit), section.id).some((id) => sections.includes(id));
  if (!isWithin) throw new NotAllowed('Your role on this site is narrowed to other sections.');
}
