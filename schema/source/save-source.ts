import { v7 as uuid } from 'uuid';
import { EditConflict, InvalidInput, type InvalidField } from '../gate/refusal.ts';
import type { Unit } from '../gate/store.ts';
import { Section } from '../section/section.entity.ts';
import { recordAudit } from '../staff/record-audit.ts';
import { cleanLine } from '../text/clean-text.ts';
import { isLanguageTag } from '../text/language.ts';
import { isFeedAddress } from './feed-address.ts';
import { Source, type SourceKind, type SourceRule } from './source.entity.ts';

/** What is left out stays as it is; a new source needs its kind and its address, and holds what it brings. */
export interface SourceDraft {
  /** Of one that is there; else it is known by its kind and address. */
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly kind?: SourceKind | undefined;
  /** Of a feed: http(s). Of a folder: its name below `inbox`. */
  readonly address?: string | undefined;
  readonly rule?: SourceRule | undefined;
  /** Slug. */
  readonly section?: string | null | undefined;
  readonly language?: string | null | undefined;
  readonly active?: boolean | undefined;
  /** Whether the pictures of what it brings from now on are fetched and kept here; not unless told. */
  readonly fetchImages?: boolean | undefined;
  readonly createdAt?: Date | undefined;
  /** The version that was seen. Left out by whoever does not look first. */
  readonly version?: number | undefined;
}

export interface SavedSource {
  readonly id: string;
  readonly outcome: 'created' | 'updated' | 'unchanged';
}

const LONGEST_NAME = 200;

/**
 * Follows a feed or a folder, or changes how that is done. One that is taken up again, or whose address has changed, is
 * read at once and from its beginning.
 * @throws {InvalidInput} naming each field that cannot be used.
 */
export async function saveSource(unit: Unit, draft: SourceDraft): Promise<SavedSource> {
  const known = await knownSource(unit, draft);
  assertVersion(known, draft.version);
  const kind = draft.kind ?? known?.kind ?? 'feed';
  const address = (draft.address ?? known?.address ?? '').trim();
  const said = {
    kind,
    address,
    name: cleanLine(draft.name ?? known?.name ?? '') || address,
    rule: draft.rule ?? known?.rule ?? 'hold',
    section: draft.section === undefined ? (known?.section ?? null) : draft.section,
    language: draft.language === undefined ? (known?.language ?? null) : draft.language,
    active: draft.active ?? known?.active ?? true,
    fetchImages: draft.fetchImages ?? known?.fetchImages ?? false,
  };
  const problems = [...(await problemsOf(unit, said))];
  if (problems.length > 0) throw new InvalidInput(problems);
  if (known && Object.entries(said).every(([field, value]) => (known[field as keyof typeof said] ?? null) === value)) {
    return { id: known.id, outcome: 'unchanged' };
  }
  const anew = { etag: null, lastModified: null, nextReadAt: unit.now, failures: 0, lastError: null, lastProblem: null };
  // What another feed has is not what is remembered of this one.
  const another = { listedAt: null, forgottenUntil: null };
  if (known) {
    const isOther = known.kind !== kind || known.address !== address;
    const isBegun = isOther || (said.active && !known.active);
    unit.em.assign(known, { ...said, ...(isBegun ? anew : {}), ...(isOther ? another : {}) });
  } else {
    const createdAt = draft.createdAt ?? unit.now;
    unit.em.create(Source, { id: draft.id ?? uuid(), site: unit.site.id, ...said, ...anew, createdAt, lastReadAt: null });
  }
  await unit.em.flush();
  const id = known?.id ?? (await unit.em.findOneOrFail(Source, { kind, address })).id;
  await recordAudit(unit, { staff: unit.by ?? null, action: known ? 'source.change' : 'source.add', subject: id, detail: { name: said.name, address } });
  return { id, outcome: known ? 'updated' : 'created' };
}

/** Follows it no longer; what it has brought stays. @throws {InvalidInput} when the site follows nothing of this id. */
export async function removeSource(unit: Unit, id: string, version?: number): Promise<void> {
  const known = await knownSource(unit, { id });
  if (!known) return;
  assertVersion(known, version);
  const { name, address } = known;
  await unit.em.remove(known).flush();
  await recordAudit(unit, { staff: unit.by ?? null, action: 'source.remove', subject: id, detail: { name, address } });
}

/**
 * Has a source read as soon as may be, whenever it is due; one that is due already has been asked for.
 * @throws {InvalidInput} when the site follows nothing of this id, or has put it off.
 */
export async function askForReading(unit: Unit, id: string): Promise<void> {
  const known = await knownSource(unit, { id });
  if (!known?.active) throw new InvalidInput([{ name: 'id', code: 'INVALID', message: 'This source is not read while it is put off.' }]);
  await unit.sql.updateTable('source').set({ next_read_at: unit.now }).where('id', '=', id).where('next_read_at', '>', unit.now).execute();
}

function assertVersion(known: Source | null, version: number | undefined): void {
  if (version === undefined || version === (known?.version ?? 0)) return;
  throw new EditConflict('Somebody else has changed this source since you opened it. Nothing was done: look at how it is followed now.');
}

async function knownSource({ em }: Unit, { id, kind, address }: SourceDraft): Promise<Source | null> {
  if (id === undefined) return kind !== undefined && address !== undefined ? em.findOne(Source, { kind, address: address.trim() }) : null;
  const known = await em.findOne(Source, { id });
  if (!known) throw new InvalidInput([{ name: 'id', code: 'NOT_FOUND', message: 'This site follows no such source.' }]);
  return known;
}

type Said = Pick<Source, 'kind' | 'address' | 'name'> & { readonly section: string | null; readonly language: string | null };

async function problemsOf({ em }: Unit, { kind, address, name, section, language }: Said): Promise<InvalidField[]> {
  const problems: InvalidField[] = [];
  const problem = (field: string, code: InvalidField['code'], message: string) => problems.push({ name: field, code, message });
  if (kind === 'feed' && !isFeedAddress(address)) problem('address', 'INVALID', 'The address of a feed must be an absolute http(s) one.');
  if (kind === 'folder' && !/^[a-z0-9][a-z0-9_-]{0,63}$/.test(address)) {
    problem('address', 'INVALID', 'A folder is named by small letters, digits, - and _; it lies below "inbox" in the data folder.');
  }
  if (name.length > Math.max(LONGEST_NAME, address.length)) problem('name', 'TOO_LONG', `The name has ${name.length} characters; ${LONGEST_NAME} are allowed.`);
  if (language !== null && !isLanguageTag(language)) problem('language', 'INVALID', `"${language}" is not a language tag.`);
  if (section !== null && !(await em.findOne(Section, { slug: section }))) problem('section', 'NOT_FOUND', `There is no section "${section}".`);
  return problems;
}
