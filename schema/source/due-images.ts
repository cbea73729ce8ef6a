import type { Kysely } from 'kysely';
import type { Store } from '../gate/store.ts';
import type { Tables } from '../gate/tables.ts';

/** An article of a source whose pictures wait to be fetched. */
export interface DueImages {
  readonly item: string;
  readonly site: string;
  readonly article: string;
  /** How often in a row they could not be had. */
  readonly failures: number;
}

/** Articles of followed sources, of all sites, whose pictures are to be fetched by now: those that wait longest first. */
export async function dueImages({ reads }: Pick<Store, 'reads'>, now: Date, limit: number): Promise<DueImages[]> {
  return reads
    .selectFrom('source_item')
    .innerJoin('source', 'source.id', 'source_item.source_id')
    .select(['source_item.id as item', 'source.site_id as site', 'source_item.article_id as article', 'source_item.image_failures as failures'])
    .where('source_item.images_due_at', '<=', now)
    .where('source_item.article_id', 'is not', null)
    .where('source.fetch_images', '=', true)
    .orderBy('source_item.images_due_at')
    .orderBy('source_item.id')
    .limit(limit)
    .$narrowType<{ article: string }>()
    .execute();
}

/** Says when they are to be fetched again; null where they are not. What its source has said of it meanwhile is due as it was. */
export async function putOffImages(db: Kysely<Tables>, { item, failures }: DueImages, now: Date, due: Date | null): Promise<void> {
  await db
    .updateTable('source_item')
    .set({ images_due_at: due, image_failures: due === null ? 0 : failures + 1 })
    .where('id', '=', item)
    .where('images_due_at', '<=', now)
    .execute();
}
