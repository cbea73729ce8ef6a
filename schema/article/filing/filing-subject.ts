import { Contributor } from '../../contributor/contributor.entity.ts';
import { InvalidInput } from '../../gate/refusal.ts';
import type { Unit } from '../../gate/store.ts';
import { Section } from '../../section/section.entity.ts';
import { Tag } from '../../tag/tag.entity.ts';
import type { FilingKind } from './filed-articles.ts';

const entities = { section: Section, tag: Tag, contributor: Contributor };

/** What articles are filed under by this slug; undefined for one that nothing has. */
export async function subjectOfSlug(unit: Unit, kind: FilingKind, slug: string): Promise<Section | Tag | Contributor | undefined> {
  const found: Section | Tag | Contributor | null = await unit.em.findOne(entities[kind] as typeof Section, { slug });
  return found ?? undefined;
}

/** @throws {InvalidInput} naming the field in which a slug was said that nothing has. */
export async function namedSubject(unit: Unit, kind: FilingKind, slug: string, field: string): Promise<Section | Tag | Contributor> {
  const found = await subjectOfSlug(unit, kind, slug);
  if (!found) throw new InvalidInput([{ name: field, code: 'NOT_FOUND', message: `There is no ${kind} "${slug.slice(0, 100)}".` }]);
  return found;
}
