import type { Selectable } from 'kysely';
import { listArticles, seen, articleColumns, type ArticleRow } from '../article/articles.query.ts';
import type { Tables } from '../gate/tables.ts';
import type { Visible } from '../gate/visible.ts';
import { isListKey, listTag } from './list-key.ts';

export type CuratedListRow = Selectable<Tables['curated_list']>;
export type CuratedSlotRow = Selectable<Tables['curated_slot']>;

export async function listByKey(visible: Visible, key: string): Promise<CuratedListRow | undefined> {
  if (!isListKey(key)) return undefined;
  visible.marks?.tag(listTag(key));
  return visible.curatedLists().selectAll('curated_list').where('curated_list.key', '=', key).executeTakeFirst();
}

/** All of the site, in the order in which they were made. */
export async function allLists(visible: Visible): Promise<CuratedListRow[]> {
  return visible.curatedLists().selectAll('curated_list').orderBy('curated_list.id').execute();
}

/** What stands in these lists at whatever time, as far as the viewer may see it, each list from its top. */
export async function slotsOf(visible: Visible, lists: readonly string[]): Promise<CuratedSlotRow[]> {
  if (lists.length === 0) return [];
  return visible
    .curatedSlots()
    .selectAll('curated_slot')
    .where('curated_slot.list_id', 'in', lists)
    .orderBy('curated_slot.list_id')
    .orderBy('curated_slot.position')
    .orderBy('curated_slot.id')
    .execute();
}

interface Wished {
  /** Id of the section whose latest articles fill the list; those of the whole site where it is of none. */
  readonly section: string | undefined;
  readonly language: string | undefined;
  readonly now: Date;
}

/**
 * What readers see of a list: the articles whose time has come, as editors have put them, then the latest, to its size.
 * Notes until when that is true.
 */
export async function articlesOfList(
  visible: Visible,
  list: Pick<CuratedListRow, 'id' | 'size'>,
  { section, language, now }: Wished,
): Promise<ArticleRow[]> {
  const slots = await slotsOf(visible, [list.id]);
  for (const { starts_at, ends_at } of slots) {
    for (const moment of [starts_at, ends_at]) if (moment && moment > now) visible.marks?.until(moment);
  }
  const running = slots.filter(({ starts_at, ends_at }) => (!starts_at || starts_at <= now) && (!ends_at || ends_at > now));
  const ids = [...new Set(running.map(({ article_id }) => article_id))];
  const chosen = await chosenArticles(visible, ids, language);
  const place = new Map(ids.map((id, at) => [id, at]));
  const placed = chosen.sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0)).slice(0, list.size);
  if (placed.length === list.size) return placed;
  const latest = await listArticles(visible, { section, language }, { limit: list.size + placed.length, backwards: false });
  return [...placed, ...latest.filter(({ id }) => !placed.some((one) => one.id === id))].slice(0, list.size);
}

async function chosenArticles(visible: Visible, ids: readonly string[], language: string | undefined): Promise<ArticleRow[]> {
  if (ids.length === 0) return [];
  const query = visible
    .articlesOf(ids)
    .select(articleColumns)
    .$if(language !== undefined, (all) => all.where('article.language', '=', language ?? ''));
  return seen(visible, await query.execute());
}
