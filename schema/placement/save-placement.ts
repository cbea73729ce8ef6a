import { v7 as uuid } from 'uuid';
import { recordEvent } from '../event/record-event.ts';
import { EditConflict, InvalidInput } from '../gate/refusal.ts';
import type { Unit } from '../gate/store.ts';
import type { LocalizedText } from '../site/site.entity.ts';
import { cleanLine } from '../text/clean-text.ts';
import { invalid, problemOfName } from './check-creative.ts';
import { Placement } from './placement.entity.ts';

/** What is left out stays as it is; a new placement needs its size. */
export interface PlacementDraft {
  readonly name: string;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly label?: LocalizedText | undefined;
  readonly createdAt?: Date | undefined;
  /** The version that was seen; 0 for one that is to be new. Left out by whoever does not look first. */
  readonly version?: number | undefined;
}

export interface Saved {
  readonly id: string;
  readonly outcome: 'created' | 'updated' | 'unchanged';
}

const WIDEST = 2_000;

/**
 * Creates or changes the placement of this name.
 * @throws {InvalidInput} naming each field that cannot be used; {EditConflict} where it is not the version that was seen.
 */
export async function savePlacement(unit: Unit, draft: PlacementDraft): Promise<Saved> {
  const known = await unit.em.findOne(Placement, { name: draft.name });
  assertVersion(known, draft.version);
  const { width = known?.width, height = known?.height } = draft;
  const problems = [...problemOfName(draft.name), ...sizeProblems({ width, height })];
  if (problems.length > 0 || width === undefined || height === undefined) throw new InvalidInput(problems);
  const label = draft.label ? cleaned(draft.label) : (known?.label ?? {});
  if (!known) {
    const id = uuid();
    const { name, createdAt = unit.now } = draft;
    unit.em.create(Placement, { id, site: unit.site.id, name, width, height, label, createdAt });
    await unit.em.flush();
    await recordEvent(unit, { type: 'placement.changed', subject: id });
    return { id, outcome: 'created' };
  }
  const isSame = known.width === width && known.height === height && said(known.label) === said(label);
  if (isSame) return { id: known.id, outcome: 'unchanged' };
  unit.em.assign(known, { width, height, label });
  await unit.em.flush();
  await recordEvent(unit, { type: 'placement.changed', subject: known.id });
  return { id: known.id, outcome: 'updated' };
}

/** Takes a placement away with its advertisements; what was counted of them stays. @returns whether there was one. */
export async function removePlacement(unit: Unit, name: string, version?: number): Promise<string | undefined> {
  const known = await unit.em.findOne(Placement, { name });
  if (!known) return undefined;
  assertVersion(known, version);
  const { id } = known;
  unit.em.remove(known);
  await unit.em.flush();
  await recordEvent(unit, { type: 'placement.changed', subject: id });
  return id;
}

/** Of a placement or an advertisement. @throws {EditConflict} where it is not the version that was seen. */
export function assertVersion(known: { readonly version: number } | null, version: number | undefined): void {
  if (version === undefined || version === (known?.version ?? 0)) return;
  throw new EditConflict('Somebody else has changed this since you opened it. Nothing was done: look at what is there now.');
}

function* sizeProblems(size: Readonly<Record<'width' | 'height', number | undefined>>) {
  for (const [name, value] of Object.entries(size)) {
    if (value === undefined || !Number.isInteger(value) || value < 1 || value > WIDEST) {
      yield invalid(name, `The ${name} must be a whole number of pixels from 1 to ${WIDEST}.`);
    }
  }
}

function cleaned(label: LocalizedText): LocalizedText {
  const lines = Object.entries(label).map(([language, text]) => [language, cleanLine(text)] as const);
  return Object.fromEntries(lines.filter(([, text]) => text !== ''));
}

/** Databases keep the languages in orders of their own. */
function said(label: LocalizedText): string {
  return JSON.stringify(Object.entries(label).sort(([a], [b]) => (a < b ? -1 : 1)));
}
