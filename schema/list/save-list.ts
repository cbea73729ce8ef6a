import { LockMode } from '@mikro-orm/core';
import { v7 as uuid } from 'uuid';
import { Article } from '../article/article.entity.ts';
import { recordEvent } from '../event/record-event.ts';
import { EditConflict, InvalidInput, type InvalidField } from '../gate/refusal.ts';
import type { Unit } from '../gate/store.ts';
import type { LocalizedText } from '../site/site.entity.ts';
import { cleanLine } from '../text/clean-text.ts';
import { isLanguageTag } from '../text/language.ts';
import { CuratedList } from './curated-list.entity.ts';
import { CuratedSlot } from './curated-slot.entity.ts';
import { isListKey } from './list-key.ts';

/** Longest list that is shown, and most articles that may wait for their time in one. */
export const LONGEST_LIST = 50;
const MOST_SLOTS = 200;
const LONGEST_NAME = 200;

/** An article at its place, which is that in the list of them. */
export interface SlotDraft {
  /** Id of an article of the site, in whatever state. */
  readonly article: string;
  readonly startsAt?: Date | null | undefined;
  readonly endsAt?: Date | null | undefined;
}

/** What is left out stays as it is; a new list needs its size. */
export interface ListDraft {
  readonly key: string;
  readonly names?: LocalizedText | undefined;
  readonly size?: number | undefined;
  /** All of them, from the top. */
  readonly slots?: readonly SlotDraft[] | undefined;
  /** The version that was seen; 0 for a list that is to be new. Left out by whoever does not look first. */
  readonly version?: number | undefined;
}

interface Saved {
  readonly id: string;
  readonly outcome: 'created' | 'updated' | 'unchanged';
}

/**
 * Creates or changes the list of this key.
 * @throws {InvalidInput} naming each field that cannot be used; {EditConflict} where it is not the version that was seen.
 */
export async function saveList(unit: Unit, { key, version, ...draft }: ListDraft): Promise<Saved> {
  const known = await unit.em.findOne(CuratedList, { key });
  assertVersion(known, version);
  const size = draft.size ?? known?.size ?? 0;
  const names = draft.names ? cleaned(draft.names) : (known?.names ?? {});
  const problems = [...problemsOf({ key, names, size, slots: draft.slots ?? [] }), ...(await missingArticles(unit, draft.slots ?? []))];
  if (problems.length > 0) throw new InvalidInput(problems);
  const before = known ? said(known, await slotsIn(unit, known.id)) : undefined;
  const list = known ?? unit.em.create(CuratedList, { id: uuid(), site: unit.site.id, key, names, size, updatedAt: unit.now, version: 1 });
  if (known) unit.em.assign(known, { names, size });
  const { id } = list;
  if (known && before === said({ names, size }, draft.slots ?? (await slotsIn(unit, id)))) return { id, outcome: 'unchanged' };
  // Two changes within one moment are two versions.
  if (known) unit.em.assign(known, { updatedAt: new Date(Math.max(unit.now.getTime(), known.updatedAt.getTime() + 1)) });
  await unit.em.flush();
  if (draft.slots) await replaceSlots(unit, id, draft.slots);
  await recordEvent(unit, { type: 'list.changed', subject: id, payload: { key } });
  return { id, outcome: known ? 'updated' : 'created' };
}

/** Takes a list away; the articles in it stay. @returns its id, where there was one. @throws {EditConflict} */
export async function removeList(unit: Unit, key: string, version?: number): Promise<string | undefined> {
  // Whoever changes it at the same time is waited for: their choice would go with it.
  const known = await unit.em.findOne(CuratedList, { key }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!known) return undefined;
  assertVersion(known, version);
  const { id } = known;
  await unit.sql.deleteFrom('curated_slot').where('list_id', '=', id).execute();
  unit.em.remove(known);
  await unit.em.flush();
  await recordEvent(unit, { type: 'list.changed', subject: id, payload: { key } });
  return id;
}

function assertVersion(known: CuratedList | null, version: number | undefined): void {
  if (version === undefined || version === (known?.version ?? 0)) return;
  throw new EditConflict('Somebody else has changed this list since you opened it. Nothing was done: look at what is in it now.');
}

async function replaceSlots(unit: Unit, list: string, slots: readonly SlotDraft[]): Promise<void> {
  await unit.sql.deleteFrom('curated_slot').where('list_id', '=', list).execute();
  if (slots.length === 0) return;
  const rows = slots.map(({ article, startsAt = null, endsAt = null }, position) => ({
    id: uuid(),
    list_id: list,
    article_id: article,
    position,
    starts_at: startsAt,
    ends_at: endsAt,
  }));
  await unit.sql.insertInto('curated_slot').values(rows).execute();
}

/** What stands in a list, from its top. */
export async function slotsIn(unit: Unit, list: string): Promise<SlotDraft[]> {
  return unit.em.find(CuratedSlot, { list }, { orderBy: { position: 'asc', id: 'asc' }, disableIdentityMap: true });
}

interface WholeList {
  readonly key: string;
  readonly names: LocalizedText;
  readonly size: number;
  readonly slots: readonly SlotDraft[];
}

function* problemsOf({ key, names, size, slots }: WholeList): Generator<InvalidField> {
  if (!isListKey(key)) yield invalid('key', `The key "${key.slice(0, 100)}" must be small letters, digits and hyphens, such as front or section-world.`);
  for (const [language, name] of Object.entries(names)) {
    if (!isLanguageTag(language)) yield invalid('names', `"${language.slice(0, 50)}" is not a language tag.`);
    if (name.length > LONGEST_NAME) yield { name: 'names', code: 'TOO_LONG', message: `A name has at most ${LONGEST_NAME} characters.` };
  }
  if (!Number.isInteger(size) || size < 1 || size > LONGEST_LIST) {
    yield invalid('size', `A list shows a whole number of articles from 1 to ${LONGEST_LIST}.`);
  }
  if (slots.length > MOST_SLOTS) yield { name: 'slots', code: 'TOO_LONG', message: `A list has at most ${MOST_SLOTS} places, those that wait for their time included.` };
  if (slots.some(({ startsAt, endsAt }) => startsAt && endsAt && endsAt <= startsAt)) {
    yield invalid('slots', 'One of the places would end before it begins.');
  }
}

async function missingArticles(unit: Unit, slots: readonly SlotDraft[]): Promise<InvalidField[]> {
  const ids = [...new Set(slots.map(({ article }) => article))].slice(0, MOST_SLOTS);
  const found = ids.length === 0 ? [] : await unit.em.find(Article, { id: { $in: ids } }, { fields: ['id'] });
  return found.length === ids.length ? [] : [{ name: 'slots', code: 'NOT_FOUND', message: 'One of the articles is not on this site.' }];
}

function cleaned(names: LocalizedText): LocalizedText {
  const lines = Object.entries(names).map(([language, text]) => [language, cleanLine(text)] as const);
  return Object.fromEntries(lines.filter(([, text]) => text !== ''));
}

/** Databases keep the languages in orders of their own. */
function said({ names, size }: Pick<CuratedList, 'names' | 'size'>, slots: readonly SlotDraft[]): string {
  const sorted = Object.entries(names).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([sorted, size, slots.map(({ article, startsAt, endsAt }) => [article, startsAt ?? null, endsAt ?? null])]);
}

function invalid(name: string, message: string): InvalidField {
  return { name, code: 'INVALID', message };
}
