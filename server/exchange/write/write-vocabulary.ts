import { Contributor } from '@gazette/schema/contributor/contributor.entity.ts';
import { saveContributor } from '@gazette/schema/contributor/save-contributor.ts';
import { recordEvent } from '@gazette/schema/event/record-event.ts';
import { visible, type Visible } from '@gazette/schema/gate/visible.ts';
import { saveSection } from '@gazette/schema/section/save-section.ts';
import { Section } from '@gazette/schema/section/section.entity.ts';
import { keepSlug } from '@gazette/schema/site/former-slugs.ts';
import { whereSlugLeads } from '@gazette/schema/site/former-slugs.query.ts';
import { saveTag } from '@gazette/schema/tag/save-tag.ts';
import { Tag } from '@gazette/schema/tag/tag.entity.ts';
import { slugify } from '@gazette/schema/text/slug.ts';
import type { Place } from '../import-entry.ts';
import type { ContributorRecord, NamedReference, SectionRecord, TagRecord, Words } from '../records.ts';
import type { Outcome } from './import-summary.ts';
import { languageOf, localizedWords } from './languages.ts';
import { note, NotYet, type Writing } from './writing.ts';

const entities = { section: Section, tag: Tag, contributor: Contributor };
type Kind = keyof typeof entities;

export async function writeSection(writing: Writing, record: SectionRecord, place: Place): Promise<Outcome> {
  const names = localizedWords(writing.run, record.name, record.language);
  const slug = cleanSlug(writing, record.slug, record.language);
  const parent = record.parent === undefined ? undefined : cleanSlug(writing, record.parent, record.language);
  if (parent !== undefined && !writing.run.dryRun && !(await isThere(writing, 'section', parent))) {
    if (!writing.isLast) throw new NotYet(`There is no section "${parent}".`);
    note(writing, place, `section "${parent}" does not exist: placed at the top`);
    return save(writing, 'section', slug, record.formerSlugs, () => saveSection(writing.unit, { ...record, slug, names, parent: null }));
  }
  const draft = { ...record, slug, names: nonEmpty(names, slug, writing, record.language), parent: parent ?? null };
  return save(writing, 'section', slug, record.formerSlugs, () => saveSection(writing.unit, draft));
}

export async function writeTag(writing: Writing, record: TagRecord): Promise<Outcome> {
  const names = localizedWords(writing.run, record.name, record.language);
  const slug = cleanSlug(writing, record.slug ?? anyName(record.name), record.language);
  return save(writing, 'tag', slug, record.formerSlugs, () => saveTag(writing.unit, { slug, names, kind: record.kind }));
}

export async function writeContributor(writing: Writing, record: ContributorRecord): Promise<Outcome> {
  const { name, role, bio, language, formerSlugs } = record;
  const words = (given: Words | undefined) => localizedWords(writing.run, given, language);
  const slug = cleanSlug(writing, record.slug ?? anyName(name), language);
  return save(writing, 'contributor', slug, formerSlugs, () =>
    saveContributor(writing.unit, { slug, names: words(name), roles: words(role), bios: words(bio) }),
  );
}

/**
 * The slugs that an article names; what does not exist yet is made with the name given, and what exists keeps the name
 * it has.
 */
export async function ensureNamed(
  writing: Writing,
  kind: Kind,
  references: readonly NamedReference[],
  { language, place }: { language: string; place: Place },
): Promise<string[]> {
  const slugs: string[] = [];
  for (const { slug: given, name } of references) {
    const named = cleanSlug(writing, given ?? anyName(name), language);
    if (slugs.includes(named)) continue;
    const isKnown = writing.run.dryRun || (await isThere(writing, kind, named));
    const now = isKnown ? undefined : await slugNow(writing, kind, named);
    const slug = now ?? named;
    if (!slugs.includes(slug)) slugs.push(slug);
    if (isKnown || now !== undefined) continue;
    const names = localizedWords(writing.run, name ?? given, language);
    if (kind === 'section') {
      // A section has a place in a tree: its own line may come further on.
      if (name === undefined && !writing.isLast) throw new NotYet(`There is no section "${slug}".`);
      await saveSection(writing.unit, { slug, names });
      if (name === undefined) note(writing, place, `section "${slug}" did not exist: made`);
    } else if (kind === 'tag') {
      await saveTag(writing.unit, { slug, names });
    } else {
      await saveContributor(writing.unit, { slug, names });
    }
    writing.summary.count(kind, 'created');
  }
  return slugs;
}

/** Tells of the first of several things of one slug; two authors of one name must not undo each other on every import. */
async function save(
  writing: Writing,
  kind: Kind,
  slug: string,
  formerSlugs: readonly string[],
  work: () => Promise<{ id: string; outcome: Outcome }>,
): Promise<Outcome> {
  const key = `${kind}/${slug}`;
  if (writing.run.told.has(key) || writing.telling.has(key)) return 'unchanged';
  writing.telling.add(key);
  if (writing.run.dryRun) return (await isThere(writing, kind, slug)) ? 'unchanged' : 'created';
  const { id, outcome } = await work();
  const isLed = await leadTo(writing, kind, id, formerSlugs);
  return isLed && outcome === 'unchanged' ? 'updated' : outcome;
}

/** Lets addresses with these slugs lead to it, but for those that are somebody’s own. @returns whether any did not before. */
async function leadTo(writing: Writing, kind: Kind, id: string, slugs: readonly string[]): Promise<boolean> {
  const { unit } = writing;
  let isLed = false;
  for (const slug of slugs) {
    if ((await isThere(writing, kind, slug)) || (await whereSlugLeads(newsroomOf(writing), kind, slug)) === id) continue;
    await keepSlug(unit, kind, slug, id);
    isLed = true;
  }
  if (isLed) await recordEvent(unit, { type: `${kind}.changed`, subject: id });
  return isLed;
}

/** The slug of what has taken the place of one that is gone: what was made one with another stays so, whoever names it still. */
async function slugNow(writing: Writing, kind: Kind, slug: string): Promise<string | undefined> {
  const id = await whereSlugLeads(newsroomOf(writing), kind, slug);
  if (id === undefined) return undefined;
  return (await writing.unit.em.findOne<{ id: string; slug: string }>(entities[kind], { id }))?.slug;
}

function newsroomOf({ unit }: Writing): Visible {
  return visible({ reads: unit.sql }, { site: unit.site, viewer: 'newsroom' });
}

async function isThere({ unit }: Writing, kind: Kind, slug: string): Promise<boolean> {
  return (await unit.em.findOne<{ id: string; slug: string }>(entities[kind], { slug })) !== null;
}

function anyName(name: Words | undefined): string {
  return typeof name === 'string' ? name : (Object.values(name ?? {})[0] ?? '');
}

function nonEmpty(names: Record<string, string>, slug: string, { run }: Writing, language: string | undefined) {
  return Object.keys(names).length > 0 ? names : { [languageOf(run, language)]: slug };
}

/** A slug stays as it is when it is one; else it is made into one. */
function cleanSlug({ run }: Writing, slug: string, language: string | undefined): string {
  return /^[\p{Ll}\p{Lo}\p{N}][\p{Ll}\p{Lo}\p{N}\p{M}]*(?:-[\p{Ll}\p{Lo}\p{N}][\p{Ll}\p{Lo}\p{N}\p{M}]*)*$/u.test(
    slug,
  ) && slug.length <= 80
    ? slug
    : slugify(slug, languageOf(run, language));
}
