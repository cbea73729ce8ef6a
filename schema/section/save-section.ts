import { v7 as uuid } from 'uuid';
import { recordEvent } from '../event/record-event.ts';
import { InvalidInput } from '../gate/refusal.ts';
import type { Unit } from '../gate/store.ts';
import { takeSlug } from '../site/former-slugs.ts';
import type { LocalizedText } from '../site/site.entity.ts';
import { Section } from './section.entity.ts';

export interface SectionDraft {
  readonly slug: string;
  readonly names: LocalizedText;
  /** Slug of the section above; null for the top. Left out: unchanged. */
  readonly parent?: string | null | undefined;
  readonly position?: number | undefined;
  readonly description?: string | null | undefined;
}

export interface Saved {
  readonly id: string;
  readonly outcome: 'created' | 'updated' | 'unchanged';
}

/**
 * Creates or changes the section of this slug.
 * @throws {InvalidInput} when the parent does not exist or lies below the section itself.
 */
export async function saveSection(unit: Unit, draft: SectionDraft): Promise<Saved> {
  const known = await unit.em.findOne(Section, { slug: draft.slug });
  const parent = draft.parent === undefined ? (known?.parent ?? null) : await parentOf(unit, draft, known);
  const position = draft.position ?? known?.position ?? (await unit.em.count(Section, { parent }));
  const description = draft.description === undefined ? (known?.description ?? null) : draft.description;
  if (!known) {
    const id = uuid();
    unit.em.create(Section, { id, site: unit.site.id, slug: draft.slug, names: draft.names, parent, position, description });
    await unit.em.flush();
    await takeSlug(unit, 'section', draft.slug);
    await recordEvent(unit, { type: 'section.changed', subject: id });
    return { id, outcome: 'created' };
  }
  const names = { ...known.names, ...draft.names };
  const before = JSON.stringify([sorted(known.names), known.parent ?? null, known.position, known.description ?? null]);
  if (before === JSON.stringify([sorted(names), parent, position, description])) return { id: known.id, outcome: 'unchanged' };
  const moved = parent !== (known.parent ?? null);
  unit.em.assign(known, { names, parent, position, description });
  await unit.em.flush();
  await recordEvent(unit, { type: 'section.changed', subject: known.id, payload: { moved } });
  return { id: known.id, outcome: 'updated' };
}

async function parentOf(unit: Unit, draft: SectionDraft, known: Section | null): Promise<string | null> {
  if (draft.parent === null || draft.parent === undefined) return null;
  const parent = await unit.em.findOne(Section, { slug: draft.parent });
  if (!parent) throw new InvalidInput([{ name: 'parent', code: 'NOT_FOUND', message: `There is no section "${draft.parent}".` }]);
  for (let above: Section | null = parent; above; above = above.parent ? await unit.em.findOne(Section, above.parent) : null) {
    if (above.id === known?.id) {
      throw new InvalidInput([{ name: 'parent', code: 'INVALID', message: `Section "${draft.slug}" cannot lie below itself.` }]);
    }
  }
  return parent.id;
}

function sorted(names: LocalizedText): [string, string][] {
  return Object.entries(names).sort(([a], [b]) => (a < b ? -1 : 1));
}
