import { recordEvent } from '../../event/record-event.ts';
import { InvalidInput } from '../../gate/refusal.ts';
import type { Unit } from '../../gate/store.ts';
import type { Saved } from '../../section/save-section.ts';
import { checkedSlug } from '../../site/checked-slug.ts';
import { keepSlug, takeSlug } from '../../site/former-slugs.ts';
import type { FilingKind } from './filed-articles.ts';
import { namedSubject, subjectOfSlug } from './filing-subject.ts';

export interface Renaming {
  readonly kind: FilingKind;
  readonly slug: string;
  readonly to: string;
}

/**
 * Gives a section, a tag or a contributor another name in addresses. Those with the one before lead there, until
 * something else is called so; what names it by its slug follows.
 * @throws {InvalidInput} for a slug that is none, or that another of its kind has: those are made one by removing one.
 */
export async function renameFiling(unit: Unit, { kind, slug, to }: Renaming): Promise<Saved> {
  const known = await namedSubject(unit, kind, slug, 'slug');
  const name = checkedSlug(to, 'to');
  if (name === known.slug) return { id: known.id, outcome: 'unchanged' };
  if (await subjectOfSlug(unit, kind, name)) {
    throw new InvalidInput([{ name: 'to', code: 'INVALID', message: `There is a ${kind} "${name}" already; the two are made one by removing this one into it.` }]);
  }
  unit.em.assign(known, { slug: name });
  await unit.em.flush();
  await takeSlug(unit, kind, name);
  await keepSlug(unit, kind, slug, known.id);
  await recordEvent(unit, { type: `${kind}.changed`, subject: known.id, payload: { removed: slug, into: name, isRenamed: true } });
  return { id: known.id, outcome: 'updated' };
}
