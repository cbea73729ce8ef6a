import type { Visible } from '@gazette/schema/gate/visible.ts';
import type { LocalizedText } from '@gazette/schema/site/site.entity.ts';
import type { ImportInput } from '../records.ts';
import { canonical } from './canonical-json.ts';

/** The lists that editors put together, with all that stands in them at whatever time. There are few. */
export async function* listRecords(newsroom: Visible): AsyncGenerator<ImportInput> {
  const lists = await newsroom.curatedLists().selectAll('curated_list').execute();
  for (const { id, key, names, size, updated_at: updatedAt } of lists.toSorted(byKey)) {
    const slots = await newsroom
      .curatedSlots()
      .select(['article.slug', 'article.language', 'curated_slot.starts_at', 'curated_slot.ends_at'])
      .where('curated_slot.list_id', '=', id)
      .orderBy('curated_slot.position')
      .orderBy('curated_slot.id')
      .execute();
    yield {
      type: 'list',
      key,
      name: canonical(names) as LocalizedText,
      size,
      updatedAt: updatedAt.toISOString(),
      slots: slots.map(({ slug, language, starts_at: from, ends_at: until }) => ({
        article: slug,
        language,
        startsAt: from?.toISOString(),
        endsAt: until?.toISOString(),
      })),
    };
  }
}

/** Not the database's order, which is another on each. */
function byKey(one: { key: string }, other: { key: string }): number {
  return one.key < other.key ? -1 : 1;
}
