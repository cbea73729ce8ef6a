import { v7 as uuid } from 'uuid';
import { recordEvent } from '../event/record-event.ts';
import type { Unit } from '../gate/store.ts';
import type { Saved } from '../section/save-section.ts';
import { takeSlug } from '../site/former-slugs.ts';
import type { LocalizedText } from '../site/site.entity.ts';
import { Contributor } from './contributor.entity.ts';

export interface ContributorDraft {
  readonly slug: string;
  readonly names: LocalizedText;
  readonly roles?: LocalizedText | undefined;
  readonly bios?: LocalizedText | undefined;
}

/** Creates the contributor of this slug or adds to what is known of them; an empty text takes away what was there. */
export async function saveContributor(unit: Unit, { slug, names, roles = {}, bios = {} }: ContributorDraft): Promise<Saved> {
  const known = await unit.em.findOne(Contributor, { slug });
  if (!known) {
    const id = uuid();
    unit.em.create(Contributor, { id, site: unit.site.id, slug, names, roles: told({}, roles), bios: told({}, bios) });
    await unit.em.flush();
    await takeSlug(unit, 'contributor', slug);
    return { id, outcome: 'created' };
  }
  const has = (old: LocalizedText, added: LocalizedText) => Object.entries(added).every(([tag, text]) => (old[tag] ?? '') === text);
  if (has(known.names, names) && has(known.roles, roles) && has(known.bios, bios)) {
    return { id: known.id, outcome: 'unchanged' };
  }
  unit.em.assign(known, {
    names: told(known.names, names),
    roles: told(known.roles, roles),
    bios: told(known.bios, bios),
  });
  await unit.em.flush();
  await recordEvent(unit, { type: 'contributor.changed', subject: known.id });
  return { id: known.id, outcome: 'updated' };
}

function told(old: LocalizedText, added: LocalizedText): LocalizedText {
  return Object.fromEntries(Object.entries({ ...old, ...added }).filter(([, text]) => text !== ''));
}
