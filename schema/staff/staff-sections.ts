import { InvalidInput } from '../gate/refusal.ts';
import type { Unit } from '../gate/store.ts';
import { visible } from '../gate/visible.ts';
import type { StaffRole } from './staff-role.ts';

/** Roles that can be narrowed to sections: those whose work lies in sections, but not who answers for the whole. */
export const narrowedRoles: readonly StaffRole[] = ['editor', 'contributor'];

/**
 * The sections to which a role is to be narrowed, each once.
 * @throws {InvalidInput} for a role that cannot be narrowed, for none at all, and for sections that are not this site's.
 */
export async function checkedSections(unit: Unit, role: StaffRole, sections: readonly string[] | null): Promise<string[] | null> {
  if (sections === null) return null;
  const wrong = (code: 'INVALID' | 'REQUIRED' | 'NOT_FOUND', message: string) => new InvalidInput([{ name: 'sections', code, message }]);
  if (!narrowedRoles.includes(role)) throw wrong('INVALID', `The role "${role}" is for the whole site: only ${narrowedRoles.join(' and ')} can be narrowed.`);
  const wished = [...new Set(sections)];
  if (wished.length === 0) throw wrong('REQUIRED', 'Name at least one section, or none at all for the whole site.');
  const rows = await visible({ reads: unit.sql }, { site: unit.site, viewer: 'newsroom' })
    .sections()
    .select('section.id')
    .execute();
  const known = new Set(rows.map(({ id }) => id));
  if (!wished.every((id) => known.has(id))) throw wrong('NOT_FOUND', 'There is no such section on this site.');
  return wished;
}
