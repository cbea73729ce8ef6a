import { v7 as uuid } from 'uuid';
import { recordEvent } from '../../event/record-event.ts';
import { InvalidInput, type InvalidField } from '../../gate/refusal.ts';
import type { Unit } from '../../gate/store.ts';
import { recordAudit } from '../../staff/record-audit.ts';
import { cleanLine } from '../../text/clean-text.ts';
import { isLanguageTag } from '../../text/language.ts';
import { compileWordList } from '../../text/word-list/word-list.ts';
import type { WordListKind } from '../word-list-entry.entity.ts';

/** Entries added or removed at once, and characters of one. */
export const MOST_WORDS = 10_000;
const LONGEST = 200;
/** Rows of one statement. */
const BATCH = 500;

/** Which list of a site. */
export interface WordListName {
  readonly language: string;
  readonly kind: WordListKind;
}

type Staff = { readonly id: string } | null;

/**
 * Adds entries to a list; those that are in it already stay.
 * @returns how many are new.
 * @throws {InvalidInput} for a language that is none, too many entries, and any that can never be found; nothing is added then.
 */
export async function addWords(unit: Unit, list: WordListName, words: readonly string[], staff: Staff): Promise<number> {
  const entries = checked(list, words);
  let added = 0;
  for (const batch of batches(entries)) {
    const rows = await unit.sql
      .insertInto('word_list_entry')
      .values(batch.map((entry) => ({ id: uuid(), site_id: unit.site.id, ...list, entry, created_at: unit.now })))
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .execute();
    added += rows.length;
  }
  await tell(unit, list, 'words.add', added, staff);
  return added;
}

/** Removes entries from a list, spelled as they were added. @returns how many there were. */
export async function removeWords(unit: Unit, list: WordListName, words: readonly string[], staff: Staff): Promise<number> {
  const entries = words.map((word) => cleanLine(word));
  let removed = 0;
  for (const batch of batches(entries)) {
    const { numDeletedRows } = await unit.sql
      .deleteFrom('word_list_entry')
      .where('site_id', '=', unit.site.id)
      .where('language', '=', list.language)
      .where('kind', '=', list.kind)
      .where('entry', 'in', batch)
      .executeTakeFirst();
    removed += Number(numDeletedRows);
  }
  await tell(unit, list, 'words.remove', removed, staff);
  return removed;
}

function checked({ language }: WordListName, words: readonly string[]): string[] {
  const fields: InvalidField[] = [];
  if (!isLanguageTag(language)) {
    fields.push({ name: 'language', code: 'INVALID', message: `"${language.slice(0, 50)}" is not a language tag such as ar or en.` });
  }
  const entries = [...new Set(words.map((word) => cleanLine(word)).filter((word) => word !== ''))];
  if (entries.length === 0) fields.push({ name: 'words', code: 'REQUIRED', message: 'Name at least one word.' });
  if (entries.length > MOST_WORDS) {
    fields.push({ name: 'words', code: 'TOO_LONG', message: `At most ${MOST_WORDS} words at once.` });
  }
  if (fields.length > 0) throw new InvalidInput(fields);
  const tooLong = entries.filter((entry) => entry.length > LONGEST);
  const useless = [...new Set([...tooLong, ...compileWordList(entries, { language }).unusable])];
  if (useless.length > 0) {
    const some = useless.slice(0, 5).map((entry) => `"${entry.slice(0, 50)}"`).join(', ');
    const message = `These can never be found, for they have no letter or digit or are too long: ${some}.`;
    throw new InvalidInput([{ name: 'words', code: 'INVALID', message }]);
  }
  return entries;
}

async function tell(unit: Unit, list: WordListName, action: string, count: number, staff: Staff): Promise<void> {
  if (count === 0) return;
  const { language, kind } = list;
  await recordAudit(unit, { staff, action, subject: null, detail: { language, kind, count } });
  await recordEvent(unit, { type: 'words.changed', subject: unit.site.id, payload: { language, kind } });
}

function* batches(entries: readonly string[]): Generator<string[]> {
  for (let start = 0; start < entries.length; start += BATCH) yield entries.slice(start, start + BATCH);
}
