import { v7 as uuid } from 'uuid';
import { recordEvent } from '../event/record-event.ts';
import { InvalidInput } from '../gate/refusal.ts';
import type { Unit } from '../gate/store.ts';
import { Section } from '../section/section.entity.ts';
import { cleanLine } from '../text/clean-text.ts';
import { problemsOfCreative, type CreativeDraft } from './check-creative.ts';
import { Creative } from './creative.entity.ts';
import { assertVersion, type Saved } from './save-placement.ts';

/** Most advertisements of one placement: a page is told of all that run. */
const MOST = 50;

/** What is left out stays as it is; what a new one does not say has a default, or is missed. */
export type CreativeChange = { readonly [Name in keyof Omit<CreativeDraft, 'name'>]?: CreativeDraft[Name] | undefined } & {
  readonly name: string;
  readonly createdAt?: Date | undefined;
  /** The version that was seen; 0 for one that is to be new. Left out by whoever does not look first. */
  readonly version?: number | undefined;
};

/**
 * Creates or changes the advertisement of this name in a placement of the unit's site.
 * @throws {InvalidInput} naming each field that cannot be used; {EditConflict} where it is not the version that was seen.
 */
export async function saveCreative(unit: Unit, placement: string, change: CreativeChange): Promise<Saved> {
  const known = await unit.em.findOne(Creative, { placement, name: change.name });
  assertVersion(known, change.version);
  const draft = withDefaults(change, known);
  const problems = [...problemsOfCreative(draft), ...(await sectionProblems(unit, draft.sections))];
  if (problems.length > 0) throw new InvalidInput(problems);
  if (known && said(known) === said(draft)) return { id: known.id, outcome: 'unchanged' };
  const values = { ...draft, sections: [...draft.sections] };
  let id = known?.id;
  if (known) {
    unit.em.assign(known, values);
  } else {
    if ((await unit.em.count(Creative, { placement })) >= MOST) {
      throw new InvalidInput([{ name: 'name', code: 'TOO_LONG', message: `A placement has ${MOST} advertisements at the most.` }]);
    }
    id = uuid();
    unit.em.create(Creative, { ...values, id, site: unit.site.id, placement, createdAt: change.createdAt ?? unit.now });
  }
  await unit.em.flush();
  await recordEvent(unit, { type: 'placement.changed', subject: placement });
  return { id: id ?? '', outcome: known ? 'updated' : 'created' };
}

/** Takes an advertisement away; what was counted of it stays. @returns its id, where there was one. */
export async function removeCreative(unit: Unit, placement: string, name: string, version?: number): Promise<string | undefined> {
  const known = await unit.em.findOne(Creative, { placement, name });
  if (!known) return undefined;
  assertVersion(known, version);
  const { id } = known;
  unit.em.remove(known);
  await unit.em.flush();
  await recordEvent(unit, { type: 'placement.changed', subject: placement });
  return id;
}

function withDefaults(change: CreativeChange, known: Creative | null): CreativeDraft {
  const kind = change.kind ?? known?.kind ?? 'image';
  // Of another kind than before, it shows nothing of what it was.
  const before = known?.kind === kind ? known : undefined;
  const { alt = before?.alt, imageUrl = before?.imageUrl, html = before?.html } = change;
  return {
    name: change.name,
    kind,
    imageUrl: imageUrl?.trim() || null,
    alt: (alt && cleanLine(alt)) || null,
    html: html || null,
    target: (change.target === undefined ? known?.target : change.target)?.trim() || null,
    weight: change.weight ?? known?.weight ?? 1,
    startsAt: (change.startsAt === undefined ? known?.startsAt : change.startsAt) ?? null,
    endsAt: (change.endsAt === undefined ? known?.endsAt : change.endsAt) ?? null,
    sections: [...new Set(change.sections ?? known?.sections ?? [])].sort(),
    language: (change.language === undefined ? known?.language : change.language)?.trim() || null,
    active: change.active ?? known?.active ?? true,
  };
}

async function sectionProblems(unit: Unit, slugs: readonly string[]) {
  if (slugs.length === 0) return [];
  const known = new Set((await unit.em.find(Section, { slug: { $in: [...slugs] } })).map(({ slug }) => slug));
  const missing = slugs.filter((slug) => !known.has(slug));
  return missing.map((slug) => ({ name: 'sections', code: 'NOT_FOUND' as const, message: `There is no section "${slug}".` }));
}

function said(one: CreativeDraft | Creative): string {
  const { kind, imageUrl, alt, html, target, weight, startsAt, endsAt, sections, language, active } = one;
  return JSON.stringify([kind, imageUrl, alt, html, target, weight, startsAt, endsAt, sections, language, active].map((value) => value ?? null));
}
