import { Article } from '@gazette/schema/article/article.entity.ts';
import { CuratedList } from '@gazette/schema/list/curated-list.entity.ts';
import { CuratedSlot } from '@gazette/schema/list/curated-slot.entity.ts';
import { v7 as uuid } from 'uuid';
import { canonicalJson } from '../export/canonical-json.ts';
import type { ListRecord } from '../records.ts';
import type { Outcome } from './import-summary.ts';
import { languageOf, localizedWords } from './languages.ts';
import { NotYet, type Writing } from './writing.ts';

/**
 * Makes a list that editors put together be what the record says, whole.
 * @throws {NotYet} while one of its articles is not here.
 */
export async function writeList(writing: Writing, record: ListRecord): Promise<Outcome> {
  const { unit, run } = writing;
  if (run.dryRun) return 'unchanged';
  const slots = await slotsOf(writing, record);
  const { key, size } = record;
  const names = localizedWords(run, record.name, record.language);
  const known = await unit.em.findOne(CuratedList, { key });
  if (known && (await saysTheSame(writing, known, { names, size, slots }))) return 'unchanged';
  const updatedAt = record.updatedAt ?? unit.now;
  const list = known
    ? unit.em.assign(known, { names, size, updatedAt })
    : unit.em.create(CuratedList, { id: uuid(), site: unit.site.id, key, names, size, updatedAt });
  await unit.em.flush();
  if (known) await unit.sql.deleteFrom('curated_slot').where('list_id', '=', known.id).execute();
  for (const [position, slot] of slots.entries()) unit.em.create(CuratedSlot, { id: uuid(), list: list.id, position, ...slot });
  await unit.em.flush();
  unit.touched.add(`list:${key}`);
  return known ? 'updated' : 'created';
}

interface Slot {
  readonly article: string;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
}

async function slotsOf({ unit, run }: Writing, { slots }: ListRecord): Promise<Slot[]> {
  const here: Slot[] = [];
  for (const { article: slug, language: stated, startsAt = null, endsAt = null } of slots) {
    const language = languageOf(run, stated);
    const article = await unit.em.findOne(Article, { slug, language });
    if (!article) throw new NotYet(`There is no article "${slug}" in ${language}.`);
    here.push({ article: article.id, startsAt, endsAt });
  }
  return here;
}

async function saysTheSame(
  { unit }: Writing,
  known: CuratedList,
  said: { names: Record<string, string>; size: number; slots: readonly Slot[] },
): Promise<boolean> {
  const slots = await unit.em.find(CuratedSlot, { list: known.id }, { orderBy: { position: 'asc', id: 'asc' } });
  const here = slots.map(({ article, startsAt, endsAt }) => ({ article, startsAt: startsAt ?? null, endsAt: endsAt ?? null }));
  return known.size === said.size && canonicalJson(known.names) === canonicalJson(said.names) && canonicalJson(here) === canonicalJson(said.slots);
}
