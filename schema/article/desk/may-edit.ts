import { NotAllowed } from '../../gate/refusal.ts';
import type { Unit } from '../../gate/store.ts';
import type { StaffIdentity } from '../../staff/staff-identity.ts';
import type { Article } from '../article.entity.ts';
import { lineage, sectionParents, type SectionParents } from '../section-lineage.ts';

/** What of an article decides about who may change it. */
export interface Editable {
  readonly status: Article['status'];
  readonly section?: string | null | undefined;
  readonly createdBy?: string | null | undefined;
}

/** What is wished: to change what it says, or to take a step that readers see. */
export type Wish = 'write' | 'publish';

/**
 * Whether somebody of the staff may do this to an article. Whoever may publish may do both, within the sections to
 * which the role is narrowed; whoever may only write may change drafts that they have begun themselves.
 * @returns why not, in words; undefined where they may.
 */
export function refusalOf(staff: StaffIdentity, article: Editable, wish: Wish, parents: SectionParents): string | undefined {
  const { id, permissions, sections } = staff;
  if (!permissions.has('articles:write')) return 'Your role on this site, or your token, does not permit this.';
  if (!permissions.has('articles:publish')) {
    if (wish === 'publish') return 'Your role permits writing, not publishing: an editor takes this step.';
    if (article.createdBy !== id || article.status !== 'draft') return 'Your role permits changing your own drafts only.';
  }
  if (sections && !isWithin(sections, article.section, parents)) return 'Your role on this site is narrowed to other sections.';
  return undefined;
}

function isWithin(sections: readonly string[], section: string | null | undefined, parents: SectionParents): boolean {
  return Boolean(section) && lineage(parents, section ?? '').some((id) => sections.includes(id));
}

/** @throws {NotAllowed} where `refusalOf` says why. */
export async function assertMayEdit(unit: Unit, staff: StaffIdentity, article: Editable, wish: Wish): Promise<void> {
  const refusal = refusalOf(staff, article, wish, staff.sections ? await sectionParents(unit) : new Map());
  if (refusal) throw new NotAllowed(refusal);
}
