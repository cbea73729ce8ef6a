import { v7 as uuid } from 'uuid';
import { recordEvent } from '../event/record-event.ts';
import type { Unit } from '../gate/store.ts';
import type { Saved } from '../section/save-section.ts';
import { takeSlug } from '../site/former-slugs.ts';
import type { LocalizedText } from '../site/site.entity.ts';
import { Tag, type TagKind } from './tag.entity.ts';

export interface TagDraft {
  readonly slug: string;
  readonly names: LocalizedText;
  /** Left as it is when left out; a topic at first. */
  readonly kind?: TagKind | undefined;
}

/** Creates the tag of this slug or adds to its names; a name already known in a language is replaced. */
export async function saveTag(unit: Unit, { slug, names, kind }: TagDraft): Promise<Saved> {
  const known = await unit.em.findOne(Tag, { slug });
  if (!known) {
    const id = uuid();
    unit.em.create(Tag, { id, site: unit.site.id, slug, names, kind: kind ?? 'topic' });
    await unit.em.flush();
    await takeSlug(unit, 'tag', slug);
    return { id, outcome: 'created' };
  }
  const isSameKind = kind === undefined || kind === known.kind;
  const renamed = Object.entries(names).some(([language, name]) => known.names[language] !== name);
  if (isSameKind && !renamed) return { id: known.id, outcome: 'unchanged' };
  unit.em.assign(known, { names: { ...known.names, ...names }, kind: kind ?? known.kind });
  await unit.em.flush();
  await recordEvent(unit, { type: 'tag.changed', subject: known.id, payload: { renamed } });
  return { id: known.id, outcome: 'updated' };
}
